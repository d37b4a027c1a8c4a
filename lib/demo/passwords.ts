import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { newPassphrase } from "@/lib/auth/passphrase";

export function passwordFileOf(dataDir: string): string {
  return join(dataDir, "secrets", "demo-passwords.txt");
}

export function isPasswordFileKept(dataDir: string): boolean {
  return existsSync(passwordFileOf(dataDir));
}

/**
 * A generated password for each address. Kept in a file that its owner alone can read, before anybody has one of them:
 * a run that was cut off and is repeated uses the same ones.
 */
export function passwordsFor(emails: string[], dataDir: string): Map<string, string> {
  const file = passwordFileOf(dataDir);
  const kept = isPasswordFileKept(dataDir) ? readPasswords(file) : new Map<string, string>();
  const passwords = new Map(emails.map((email) => [email, kept.get(email) ?? newPassphrase()]));
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.new`;
  writeFileSync(draft, `${EXPLANATION}\n${table(passwords).join("\n")}\n`, { mode: 0o600 });
  renameSync(draft, file);
  return passwords;
}

/** One aligned line a person. */
export function table(passwords: Map<string, string>): string[] {
  const width = Math.max(...[...passwords.keys()].map((email) => email.length));
  return [...passwords].map(([email, password]) => `${email.padEnd(width)}  ${password}`);
}

const EXPLANATION = "# Passwords of the demo agencies. Delete this file when nobody needs it.";

function readPasswords(file: string): Map<string, string> {
  const lines = readFileSync(file, "utf8").split("\n");
  const pairs = lines.map((line) => line.split(/\s+/)).filter(([first]) => first && first !== "#");
  return new Map(pairs.map(([email = "", password = ""]) => [email, password]));
}
