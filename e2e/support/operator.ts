import type { Page } from "@playwright/test";
import { reachInstallation } from "./installation";

export type Counted = { host: string; databaseName: string; cookie: string };

export const OPERATOR_HOST = "operator.localhost";

/** A complete session of the demo's operator, who has a second factor for it, as the cookie that browsers would send. */
export async function operatorCookie(): Promise<string> {
  reachInstallation();
  const [{ createSession }, { agencyClient }, { operatorsRealm }] = await Promise.all([
    import("@/lib/auth/sessions"),
    import("@/lib/db/agency-client"),
    import("@/lib/operators/realm"),
  ]);
  const db = agencyClient(operatorsRealm());
  const { id: memberId } = await db.member.findUniqueOrThrow({ where: { email: "operator@kontor.example" } });
  const factor = { id: memberId, memberId, name: "Telefon", secret: "not used", confirmedAt: new Date() };
  await db.authenticator.upsert({ where: { id: memberId }, create: factor, update: {} });
  const origin = { address: "127.0.0.1", userAgent: "test" };
  const token = await db.$transaction((tx) => createSession(tx, memberId, "full", origin));
  return `__Host-kontor-session=${token}`;
}

/** Where the statements are counted that the console's pages cost. */
export async function countedConsole(): Promise<Counted> {
  const cookie = await operatorCookie();
  const { controlConnection } = await import("@/lib/db/control-connection");
  return { host: OPERATOR_HOST, databaseName: controlConnection().database ?? "", cookie };
}

/** Signs a browser in to the console. */
export async function bringOperatorCookie(page: Page): Promise<void> {
  const [name = "", value = ""] = (await operatorCookie()).split("=");
  // Named with https, as only then `__Host-` cookies are taken; browsers trust localhost as well.
  const url = `https://${OPERATOR_HOST}`;
  await page.context().addCookies([{ name, value, url, secure: true, httpOnly: true, sameSite: "Lax" }]);
}
