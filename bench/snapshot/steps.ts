import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { to as copyTo } from "pg-copy-streams";
import { loadSnapshot } from "@/lib/backups/load-snapshot";
import { withSession } from "@/lib/backups/session";
import { copyOut, readTables } from "@/lib/backups/tables";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { verifySnapshot } from "@/lib/backups/verify-snapshot";
import { agencyConnection } from "@/lib/db/connection";
import { dropDatabase, newDatabaseName } from "@/lib/db/provision";
import type { AgencyRecord } from "@/lib/db/registry";

/** What is measured, each in a process of its own, in this order. The first two are what the machine can do at best. */
export const STEPS = {
  "copy out": (agency: AgencyRecord) => copyEverything(agency, () => []),
  "copy out, gzip": (agency: AgencyRecord) => copyEverything(agency, () => [createGzip({ level: 6 })]),
  save: async (agency: AgencyRecord) => {
    const { id } = await takeSnapshot(agency, { cause: "manual" });
    return { snapshotId: id };
  },
  verify: async (_: AgencyRecord, snapshotId: string) => {
    await verifySnapshot(snapshotId);
    return {};
  },
  load: async (_: AgencyRecord, snapshotId: string) => {
    const target = { databaseName: newDatabaseName(), host: null, port: null };
    try {
      await loadSnapshot(snapshotId, target, { migrateForward: true });
    } finally {
      await dropDatabase(target);
    }
    return {};
  },
} satisfies Record<
  string,
  (agency: AgencyRecord, snapshotId: string) => Promise<{ bytes?: number; snapshotId?: string }>
>;

export type StepName = keyof typeof STEPS;

function copyEverything(agency: AgencyRecord, through: () => NodeJS.ReadWriteStream[]): Promise<{ bytes: number }> {
  return withSession(agencyConnection(agency, "owner"), async (client) => {
    let bytes = 0;
    for (const table of await readTables(client)) {
      const copy = client.query(copyTo(copyOut(table)));
      copy.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
      await pipeline([copy, ...through(), nowhere]);
    }
    return { bytes };
  });
}
