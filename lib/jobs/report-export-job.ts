import { type AgencyClient, agencyClient } from "@/lib/db/agency-client";
import type { AgencyRecord } from "@/lib/db/registry";
import { isUnavailable } from "@/lib/errors/database-refusals";
import { logFault } from "@/lib/errors/log-fault";
import { wakeReportExport } from "@/lib/jobs/send-job";
import { systemActor } from "@/lib/jobs/system-actor";
import { removeExport, removeStrays } from "@/lib/reports/export-files";
import { writeExport } from "@/lib/reports/write-export";
import { now } from "@/lib/time/clock";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A worker that has not been heard of for so long is lost. */
const LOST_AFTER_MS = 2 * MINUTE_MS;
const MAX_ATTEMPTS = 3;
/** The list keeps what became of a file for a week. */
const LISTED_MS = 7 * DAY_MS;

/** Writes a file that a member has asked for. */
export async function workOnReportExport(agency: AgencyRecord, { exportId = "" }: Record<string, string>) {
  const { reportExport } = agencyClient(agency);
  const asked = await claim(reportExport, exportId);
  if (!asked) return;
  const where = { id: exportId };
  try {
    const stored = await writeExport(
      systemActor(agency, "report-export", asked.memberId),
      asked,
      async (done, total) => {
        const progress = { rowsDone: done, rowsTotal: total, touchedAt: now() };
        // Deleted meanwhile: nobody wants it any more.
        if ((await reportExport.updateMany({ where, data: progress })).count === 0) throw new UnwantedError();
      },
    );
    const expiresAt = new Date(now().getTime() + DAY_MS);
    const kept = await reportExport.updateMany({ where, data: { ...stored, status: "ready", expiresAt } });
    if (kept.count === 0) await removeExport({ agencyId: agency.id, id: exportId });
  } catch (error) {
    if (error instanceof UnwantedError) return;
    if (isUnavailable(error) && asked.attempts < MAX_ATTEMPTS) throw error;
    await reportExport.updateMany({ where, data: { status: "failed", incident: logFault(error) } });
  }
}

/** Every two minutes: files whose day is over go, lost ones are begun again, and what nobody knows of is removed. */
export async function sweepReportExports(agency: AgencyRecord): Promise<void> {
  const { reportExport } = agencyClient(agency);
  const at = now().getTime();
  const rows = await reportExport.findMany({
    select: { id: true, status: true, touchedAt: true, createdAt: true, expiresAt: true },
  });
  for (const { id, status, touchedAt, createdAt, expiresAt } of rows) {
    const isOver = status === "ready" && expiresAt !== null && expiresAt.getTime() <= at;
    if (isOver) {
      await removeExport({ agencyId: agency.id, id });
      await reportExport.updateMany({ where: { id }, data: { status: "expired" } });
    } else if (status === "waiting" || status === "running") {
      if (touchedAt.getTime() < at - LOST_AFTER_MS) await wakeReportExport(agency.id, id);
    } else if (createdAt.getTime() < at - LISTED_MS) {
      await reportExport.deleteMany({ where: { id } });
    }
  }
  await removeStrays(agency.id, new Set(rows.map(({ id }) => id)), new Date(at - 60 * MINUTE_MS));
}

class UnwantedError extends Error {}

/** Takes an export for this worker; null when another has it, or when there is nothing to do. */
async function claim(reportExport: AgencyClient["reportExport"], id: string) {
  const lost = { status: "running", touchedAt: { lt: new Date(now().getTime() - LOST_AFTER_MS) } } as const;
  const { count } = await reportExport.updateMany({
    where: { id, attempts: { lt: MAX_ATTEMPTS }, OR: [{ status: "waiting" }, lost] },
    data: { status: "running", touchedAt: now(), attempts: { increment: 1 } },
  });
  if (count > 0) return reportExport.findUnique({ where: { id } });
  // A file that takes the worker down with it is given up.
  await reportExport.updateMany({
    where: { id, attempts: { gte: MAX_ATTEMPTS }, ...lost },
    data: { status: "failed" },
  });
  return null;
}
