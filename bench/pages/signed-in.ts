import { createSession } from "@/lib/auth/sessions";
import { agencyClient } from "@/lib/db/agency-client";
import { findAgencyRecord } from "@/lib/db/registry";

/** The cookie of a session of the agency's owner, who has passed every stage of signing in. */
export async function ownersCookie(slug: string): Promise<string> {
  const agency = await findAgencyRecord(slug);
  if (!agency) throw new Error(`There is no agency "${slug}"`);
  const db = agencyClient(agency);
  const { id } = await db.member.findFirstOrThrow({
    where: { status: "active", roles: { has: "owner" } },
    select: { id: true },
  });
  const token = await createSession(db, id, "full", { address: "127.0.0.1", userAgent: "bench" });
  return `__Host-kontor-session=${token}`;
}
