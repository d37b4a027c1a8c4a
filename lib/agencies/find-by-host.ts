import { isOperatorHost, slugOfHost } from "@/lib/agencies/origin";
import { type AgencyRecord, findAgencyRecord, findOnlyAgencyRecord } from "@/lib/db/registry";

/** The agency that a host names; where there is only one, every host is its own. Null also at the operators'. */
export async function findAgencyByHost(host: string): Promise<AgencyRecord | null> {
  if (isOperatorHost(host)) return null;
  const slug = slugOfHost(host);
  return (slug ? await findAgencyRecord(slug) : null) ?? (await findOnlyAgencyRecord());
}

/** Whether its database is just being exchanged. What cannot be asked is no exchange. */
export async function isSwitching(host: string): Promise<boolean> {
  const agency = await findAgencyByHost(host).catch(() => null);
  return agency?.status === "switching";
}
