import { keepDaily } from "@/lib/backups/daily";
import type { AgencyRecord } from "@/lib/db/registry";
import { logFault } from "@/lib/errors/log-fault";
import { findDue } from "@/lib/jobs/find-due";
import { sweepReportExports } from "@/lib/jobs/report-export-job";
import { wakeImport, wakeOutbox } from "@/lib/jobs/send-job";
import { systemActor } from "@/lib/jobs/system-actor";
import { isOperatorsRealm } from "@/lib/operators/realm";
import { hasStoredExports } from "@/lib/reports/export-files";
import { remindLongTimers } from "@/lib/timers/reminding";

/**
 * Finds what waits at an agency: messages and imports whose call was lost or that are due again, files whose day is over,
 * long timers, the daily snapshot. What may take long is handed on, so that no agency waits for another's mail server.
 */
export async function goRound(agency: AgencyRecord): Promise<void> {
  // Their database is the control database, and holds nothing else of this.
  if (isOperatorsRealm(agency)) return wakeOutbox(agency.id);
  const due = await findDue(agency);
  if (due.hasMessages) await wakeOutbox(agency.id);
  for (const id of due.importIds) await wakeImport(agency.id, id);
  if (due.hasReportExports || (await hasStoredExports(agency.id))) await sweepReportExports(agency).catch(logFault);
  if (due.hasLongTimers) await remindLongTimers(systemActor(agency, "timer-reminders")).catch(logFault);
  await keepDaily(agency, due.timeZone);
}
