import { keepDaily } from "@/lib/backups/daily";
import { readDailyFacts } from "@/lib/backups/daily-facts";
import type { AgencyRecord } from "@/lib/db/registry";
import { logFault } from "@/lib/errors/log-fault";
import { findDue } from "@/lib/jobs/find-due";
import { sweepReportExports } from "@/lib/jobs/report-export-job";
import { wakeImport, wakeOutbox } from "@/lib/jobs/send-job";
import { systemActor } from "@/lib/jobs/system-actor";
import { isOperatorsRealm } from "@/lib/operators/realm";
import { listAgenciesWithExports } from "@/lib/reports/export-files";
import { remindLongTimers } from "@/lib/timers/reminding";

/**
 * Finds what waits at each agency: messages and imports whose call was lost or that are due again, files whose day is
 * over, long timers, the daily snapshot. What may take long is handed on, so that no agency waits for another's mail
 * server. What the control database and the data folder know is asked once, here; what is given back visits one agency.
 */
export async function beginRound(agencies: readonly AgencyRecord[]): Promise<(agency: AgencyRecord) => Promise<void>> {
  const daily = await readDailyFacts(agencies.map(({ id }) => id));
  const withExports = await listAgenciesWithExports();
  return async (agency) => {
    // Their database is the control database, and holds nothing else of this.
    if (isOperatorsRealm(agency)) return wakeOutbox(agency.id);
    const due = await findDue(agency);
    if (due.hasMessages) await wakeOutbox(agency.id);
    for (const id of due.importIds) await wakeImport(agency.id, id);
    if (due.hasReportExports || withExports.has(agency.id)) await sweepReportExports(agency).catch(logFault);
    if (due.hasLongTimers) await remindLongTimers(systemActor(agency, "timer-reminders")).catch(logFault);
    const facts = daily.get(agency.id);
    if (facts) await keepDaily(facts, due.timeZone);
  };
}
