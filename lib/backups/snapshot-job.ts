import { z } from "zod";
import { isSnapshotDue } from "@/lib/backups/daily";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { SnapshotCause } from "@/lib/db/generated/control/enums";
import type { AgencyRecord } from "@/lib/db/registry";

const jobSchema = z.object({ cause: z.enum(SnapshotCause), requestedById: z.uuid().optional() });

/**
 * Saves an agency for the queue, which tries again when it fails. What has gone wrong is written down already. Run
 * twice there are two snapshots, and retention keeps the one it needs. The daily one is made only if it is still due.
 */
export async function saveAgency(agency: AgencyRecord, job: Record<string, string>): Promise<void> {
  const order = jobSchema.parse(job);
  if (order.cause === "scheduled" && !(await isSnapshotDue(agency))) return;
  await takeSnapshot(agency, order);
}
