import { spawn } from "node:child_process";
import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { masterKeyFile } from "@/lib/crypto/master-key-file";
import { formatMasterKey, newMasterKey } from "@/lib/crypto/master-key-format";
import { makeMasterKeyFile } from "@/lib/crypto/write-master-key-file";
import { anInstallation } from "@/lib/testing/installation";

const { dataDir, databaseUrl } = anInstallation();
const file = masterKeyFile(dataDir);

/** Starts Kontor as the operator does, on a data folder that has run before. Development needs no build. */
async function start(environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ["--import", "tsx", "bin/start.ts", "--dev"], {
    env: { ...process.env, DATABASE_URL: databaseUrl, KONTOR_DATA_DIR: dataDir, PORT: "39117", ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [stderr, code] = await Promise.all([text(child.stderr), ended]);
  return { stderr, code };
}

/** The order matters: each leaves the file as the next one wants to find it. */
test.each<[string, () => Record<string, string> | undefined, string | RegExp]>([
  ["can be read by others", () => void chmodSync(file, 0o644), `${file} can be read by others. Run: chmod 600 ${file}`],
  ["are damaged", () => void writeFileSync(replaced(), "mine:AAAA\n", { mode: 0o600 }), /is not 32 bytes in base64/],
  ["are not these", () => void makeMasterKeyFile(replaced() && dataDir), /The master key \w+ is not in .*: restore it/],
  ["are missing", () => void replaced(), `${file} is missing: restore it from your backup`],
  [
    "are a placeholder",
    () => ({ KONTOR_MASTER_KEYS: `m:${"A".repeat(43)}=` }),
    /is a placeholder and protects nothing/,
  ],
  [
    "are not these, in the environment",
    () => ({ KONTOR_MASTER_KEYS: formatMasterKey(newMasterKey()) }),
    /is not in KONTOR_MASTER_KEYS/,
  ],
])(
  "Kontor does not start with master keys that %s, and says what to do",
  async (_, spoil, sentence) => {
    const { stderr, code } = await start(spoil());
    expect(code).toBe(1);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/^\s+at /m);
  },
  60_000,
);

function replaced(): string {
  rmSync(file, { force: true });
  return file;
}
