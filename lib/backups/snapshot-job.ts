import { z } from "zod";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { SnapshotCause } from "@/lib/db/generated/control/enums";
import type { AgencyRecord } from "@/lib/db/registry";

const jobSchema = z.object({ cause: z.enum(SnapshotCause), requestedById: z.uuid().optional() });

/**
 * Saves an agency for the queue, which tries again when it fails. What has gone wrong is written down already. Run
 * twice there are two snapshots, and retention keeps the one it needs.
 */
export async function saveAgency(agency: AgencyRecord, job: Record<string, string>): Promise<void> {
  await takeSnapshot(agency, jobSchema.parse(job));
}
