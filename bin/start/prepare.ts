import { once } from "node:events";
import { type ChildEnvironment, runChild } from "./run-child";

/** Migrates, and fills an empty installation. Returns the lines that tell how to sign in. */
export async function prepare(environment: ChildEnvironment): Promise<string[]> {
  const child = runChild("prepare", environment);
  let howToSignIn: string[] = [];
  child.once("message", (lines: string[]) => {
    howToSignIn = lines;
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error("The databases could not be prepared: see above for why.");
  return howToSignIn;
}
