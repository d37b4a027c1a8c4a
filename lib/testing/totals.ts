import type { ClientConfig } from "pg";
import { agencyConnection } from "@/lib/db/connection";
import type { AgencyRecord } from "@/lib/db/registry";
import { withClient } from "@/lib/db/with-client";
import { memberDays, projectDays, projectMonths } from "@/lib/doctor/checks/totals";

/** What the doctor finds wrong in the sums of an agency's time entries, in its own database or another. */
export async function wrongTotals(
  agency: AgencyRecord,
  connection: ClientConfig = agencyConnection(agency, "owner"),
): Promise<string[]> {
  return withClient(connection, async (owner) => {
    const found: string[] = [];
    for (const { examine } of [projectMonths, projectDays, memberDays]) {
      found.push(...(await examine({ agency, owner })).map(({ sentence }) => sentence));
    }
    return found;
  });
}
