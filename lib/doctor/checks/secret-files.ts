import { chmodSync, existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Finding, InstallationCheck } from "@/lib/doctor/check";

/** The secrets, and the mails that hold links to sign in with. */
const PRIVATE_FOLDERS = ["secrets", "mail"];

export const secretFiles: InstallationCheck = {
  name: "secret-files",
  promise: "Only their owner can open the folders with secrets and mails (0700), and the files in them (0600)",
  examine: async ({ dataDir }) =>
    PRIVATE_FOLDERS.map((name) => join(dataDir, name))
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => {
        const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
        return [...tooOpen(folder, 0o700), ...files.flatMap(({ name }) => tooOpen(join(folder, name), 0o600))];
      }),
};

function tooOpen(path: string, mode: number): Finding[] {
  const found = statSync(path).mode & 0o777;
  if ((found & ~mode) === 0) return [];
  const octal = (mode: number) => mode.toString(8).padStart(4, "0");
  return [{ sentence: `${path} has the mode ${octal(found)}`, repair: async () => chmodSync(path, mode) }];
}
