import { spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter, dirname, join } from "node:path";
import { stripVTControlCharacters } from "node:util";

export type ToolResult = { succeeded: boolean; output: string };

const root = dirname(dirname(import.meta.dirname));

/** Runs a package's command on this Node. */
export async function runTool(command: string, args: string[], env: Record<string, string> = {}): Promise<ToolResult> {
  const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
  const child = spawn(join(root, "node_modules", ".bin", command), args, {
    cwd: root,
    env: { ...process.env, ...env, PATH, NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  }
  const [code] = await once(child, "close");
  return { succeeded: code === 0, output: stripVTControlCharacters(output).trim() };
}
