import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

export type Ended = { code: number | null; stdout: string; stderr: string };

/** The real command line, as a process of its own, on the installation that the test's environment names. */
export async function kontor(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, ["--import", "tsx", "bin/kontor.ts", ...args], {
    env: { ...process.env, PORT: "3000" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}
