import { type AgencyDatabase, agencyConnection } from "@/lib/db/connection";
import { controlClient } from "@/lib/db/control";
import { withClient } from "@/lib/db/with-client";

/**
 * An agency's time zone. Where its database cannot be asked, as it was at its latest snapshot, or else UTC: that a
 * snapshot could not be made must be written down all the same.
 */
export async function timeZoneOf(agency: AgencyDatabase & { id: string }): Promise<string> {
  return readTimeZone(agency).catch(async () => {
    const latest = await controlClient().snapshot.findFirst({
      where: { scopeId: agency.id },
      orderBy: { startedAt: "desc" },
      select: { timeZone: true },
    });
    return latest?.timeZone ?? "UTC";
  });
}

async function readTimeZone(agency: AgencyDatabase): Promise<string> {
  const connection = { ...agencyConnection(agency, "owner"), connectionTimeoutMillis: 10_000 };
  return withClient(connection, async (client) => {
    const { rows } = await client.query<{ timeZone: string }>(`SELECT "timeZone" FROM "AgencySettings"`);
    return rows[0]?.timeZone ?? "UTC";
  });
}
