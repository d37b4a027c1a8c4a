import { execFileSync, spawnSync } from "node:child_process";
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { Decrypter } from "age-encryption";
import { afterAll, beforeAll, expect, test } from "vitest";
import { manifestSchema } from "@/lib/backups/manifest";
import { showIdentity } from "@/lib/backups/show-identity";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { settings } from "@/lib/settings/settings";
import { anAgency } from "@/lib/testing/database";
import { aClient } from "@/lib/testing/factories";

const saved = anAgency();
const folder = mkdtempSync(join(tmpdir(), "kontor-opened-"));
afterAll(() => rmSync(folder, { recursive: true }));

const isAgeHere = spawnSync("age", ["--version"]).status === 0;
let file: string;
let identityFile: string;

beforeAll(async () => {
  await aClient(saved.db, { name: 'Müller "& Söhne", Köln' });
  const { id } = await takeSnapshot(saved.agency, { cause: "manual" });
  const shown = await showIdentity(id);
  file = join(settings().dataDir, "snapshots", shown.file);
  identityFile = join(folder, "identity.txt");
  writeFileSync(identityFile, `${shown.identity}\n`);
});

/** As docs/operations.md shows; where `age` is not installed, by the package that Kontor has it from. */
async function decrypt(to: string): Promise<void> {
  if (isAgeHere) {
    execFileSync("age", ["--decrypt", "--identity", identityFile, "--output", to, file]);
    return;
  }
  const decrypter = new Decrypter();
  decrypter.addIdentity(readFileSync(identityFile, "utf8").trim());
  writeFileSync(to, await decrypter.decrypt(await buffer(createReadStream(file))));
}

test("a snapshot opens with age, gzip and tar alone, and each table is one CSV when its parts are put together", async () => {
  const packed = join(folder, "snapshot.tar.gz");
  await decrypt(packed);
  execFileSync("tar", ["--extract", "--gzip", "--file", packed, "--directory", folder]);

  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")));
  expect(manifest.scope).toMatchObject({ id: saved.agency.id, slug: saved.agency.slug });
  for (const { name, sha256 } of manifest.tables) {
    const sum = execFileSync("sh", ["-c", `cat "$1"/*.csv | sha256sum`, "sh", join(folder, name)], {
      encoding: "utf8",
    });
    expect(sum, name).toBe(`${sha256}  -\n`);
  }
  const clients = readFileSync(join(folder, "Client", "00001.csv"), "utf8");
  expect(clients).toMatch(/^id,name,archivedAt,/);
  expect(clients).toContain(',"Müller ""& Söhne"", Köln",');
  expect(readdirSync(folder)).toContain("TimeEntry");
});
