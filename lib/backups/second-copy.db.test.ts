import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createAgency } from "@/lib/agencies/create-agency";
import { copySnapshots } from "@/lib/backups/copying";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { verifySnapshot } from "@/lib/backups/verify-snapshot";
import { anInstallation } from "@/lib/testing/installation";
import { changeFile, pathOfSnapshot } from "@/lib/testing/stored-files";

const { dataDir } = anInstallation();
process.env.KONTOR_SNAPSHOT_COPY = `file://${join(dataDir, "copies")}`;

test("a snapshot whose file is gone is read from its copy; one that is damaged is told, not hidden", async () => {
  const { agency } = await createAgency({ slug: "nord", name: "Nord", ownerEmail: "jana@nord.example" });
  const { id } = await takeSnapshot(agency, { cause: "manual" });
  const { id: other } = await takeSnapshot(agency, { cause: "manual" });
  await copySnapshots();
  await changeFile(id, (bytes) => Buffer.from(bytes.map((byte, at) => (at === 1_000 ? byte ^ 1 : byte))));
  await expect(verifySnapshot(id)).rejects.toMatchObject({ code: "damaged" });
  for (const lost of [id, other]) rmSync(await pathOfSnapshot(lost));
  await verifySnapshot(id);
  rmSync(join(dataDir, "copies", agency.id, `${other}.tar.gz.age`));
  await expect(verifySnapshot(other)).rejects.toMatchObject({ code: "file-missing" });
});
