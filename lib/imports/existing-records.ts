import { z } from "zod";
import type { AgencyWriter } from "@/lib/access/write-as";
import type { ExistingRecords } from "@/lib/imports/plan";

/** Asked for at once. */
const FINGERPRINTS = 10_000;

/**
 * What an import can meet. The archived and the deactivated too: what is imported is history, and a second client of the
 * same name could not be created anyway.
 */
export async function loadExisting(tx: AgencyWriter): Promise<Omit<ExistingRecords, "fingerprints">> {
  return {
    members: await tx.member.findMany({ select: { id: true, name: true, email: true } }),
    clients: await tx.client.findMany({ select: { id: true, name: true } }),
    projects: await tx.project.findMany({ select: { id: true, name: true, clientId: true } }),
    tasks: await tx.task.findMany({ select: { id: true, name: true, projectId: true } }),
  };
}

/** Which of them entries already have. */
export async function findKnown(tx: AgencyWriter, fingerprints: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>();
  for (let start = 0; start < fingerprints.length; start += FINGERPRINTS) {
    const asked = fingerprints.slice(start, start + FINGERPRINTS);
    const rows = await tx.$queryRaw`
      SELECT "importFingerprint" FROM "TimeEntry" WHERE "importFingerprint" = ANY (${asked})`;
    for (const { importFingerprint } of rowsSchema.parse(rows)) known.add(importFingerprint);
  }
  return known;
}

const rowsSchema = z.array(z.object({ importFingerprint: z.string() }));
