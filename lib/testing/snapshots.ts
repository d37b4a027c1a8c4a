import { v7 as uuidv7 } from "uuid";
import { controlClient } from "@/lib/db/control";
import type { Prisma } from "@/lib/db/generated/control/client";

const MANIFEST = {
  tables: [
    { name: "Member", rows: 12 },
    { name: "Project", rows: 30 },
    { name: "TimeEntry", rows: 8_231 },
  ],
};

/** A catalogue's row of a stored snapshot whose file is nowhere, for what only reads the catalogue. */
export async function aSnapshot(
  scopeId: string,
  startedAt: Date,
  fields: Partial<Prisma.SnapshotUncheckedCreateInput> = {},
): Promise<string> {
  const id = uuidv7();
  await controlClient().snapshot.create({
    data: {
      id,
      scopeId,
      startedAt,
      cause: "scheduled",
      status: "stored",
      timeZone: "Europe/Berlin",
      finishedAt: new Date(startedAt.getTime() + 9_000),
      sizeBytes: 440_000,
      sha256: new Uint8Array(32).fill(7),
      schemaVersion: "20261122090000_init",
      manifest: MANIFEST,
      ...fields,
    },
  });
  return id;
}

/** A trial restore of it, four hours later. */
export async function aDrill(snapshotId: string, at: Date, fields: Partial<Prisma.DrillUncheckedCreateInput> = {}) {
  const times = { startedAt: at, finishedAt: new Date(at.getTime() + 20_000) };
  await controlClient().drill.create({
    data: { id: uuidv7(), snapshotId, status: "passed", rows: 48_212, ...times, ...fields },
  });
}
