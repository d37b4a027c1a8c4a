import type { Page } from "@playwright/test";
import { originAt, reachInstallation } from "./installation";

export type OwnedAgency = {
  origin: string;
  /** Of the database that is the agency's at the moment. */
  withDatabase: <Answer>(run: (db: AgencyDatabaseClient) => Promise<Answer>) => Promise<Answer>;
  /** Signs the owner's browser in, as after every stage. */
  bringOwner: (page: Page) => Promise<void>;
};

type AgencyDatabaseClient = import("@/lib/db/agency-client").AgencyClient;

/** An agency for one test, in English, with an owner who has joined. */
export async function anOwnedAgency(name: string): Promise<OwnedAgency> {
  reachInstallation();
  const [{ createAgency }, registry, { agencyClient }, { createSession }] = await Promise.all([
    import("@/lib/agencies/create-agency"),
    import("@/lib/db/registry"),
    import("@/lib/db/agency-client"),
    import("@/lib/auth/sessions"),
  ]);
  const slug = `owned-${Date.now().toString(36)}`;
  const owner = { ownerEmail: `olivia@${slug}.example`, ownerName: "Olivia Owner" };
  const { ownerId } = await createAgency({ slug, name, locale: "en", timeZone: "Europe/London", ...owner });
  const withDatabase: OwnedAgency["withDatabase"] = async (run) => {
    // A restore exchanges it.
    registry.forgetAgencyRecords();
    const agency = await registry.findAgencyRecord(slug);
    if (!agency) throw new Error(`There is no agency ${slug}`);
    return run(agencyClient(agency));
  };
  await withDatabase((db) =>
    db.member.update({ where: { id: ownerId }, data: { status: "active", passwordHash: "none" } }),
  );
  const bringOwner = async (page: Page) => {
    const origin = { address: "127.0.0.1", userAgent: "test" };
    const token = await withDatabase((db) => db.$transaction((tx) => createSession(tx, ownerId, "full", origin)));
    // Named with https, as only then `__Host-` cookies are taken; browsers trust localhost as well.
    const url = `https://${slug}.localhost`;
    const cookie = { name: "__Host-kontor-session", value: token, url, secure: true, httpOnly: true };
    await page.context().addCookies([{ ...cookie, sameSite: "Lax" }]);
  };
  return { origin: originAt(slug), withDatabase, bringOwner };
}
