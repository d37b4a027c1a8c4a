import { cookies, headers } from "next/headers";
import { cache } from "react";
import { findAgencyByHost } from "@/lib/agencies/find-by-host";
import { isOperatorHost } from "@/lib/agencies/origin";
import { deviceCookieName } from "@/lib/auth/cookies";
import { deviceHashOf } from "@/lib/auth/known-devices";
import type { Origin } from "@/lib/auth/sessions";
import type { AgencyRecord } from "@/lib/db/registry";
import { DomainError } from "@/lib/errors/domain-error";
import { operatorsRealm } from "@/lib/operators/realm";

/**
 * The agency that the request's host names, or the operators' console; null for a host that is nobody's. Throws
 * "unavailable" while the agency's database is being exchanged: the web server has let the request pass a moment before.
 */
export const findRequestAgency = cache(async (): Promise<AgencyRecord | null> => {
  const host = (await headers()).get("host") ?? "";
  if (isOperatorHost(host)) return operatorsRealm();
  const agency = await findAgencyByHost(host);
  if (agency?.status === "switching") throw new DomainError("unavailable");
  return agency?.status === "active" ? agency : null;
});

/** Where a request comes from, for the log, the throttle and the list of sessions. */
export async function requestOrigin(): Promise<Origin> {
  const list = await headers();
  // Set by our own web server, which drops whatever a client sent under this name.
  const address = list.get("x-kontor-peer") ?? "unknown";
  const deviceToken = (await cookies()).get(deviceCookieName())?.value;
  return {
    address,
    userAgent: (list.get("user-agent") ?? "").slice(0, 300),
    ...(deviceToken ? { deviceHash: deviceHashOf(deviceToken) } : {}),
  };
}
