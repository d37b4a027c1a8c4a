import { cookies } from "next/headers";
import { cache } from "react";
import type { Actor, Place, Preview } from "@/lib/access/actor";
import { makeActor } from "@/lib/access/make-actor";
import { previewCookieName, sessionCookieName } from "@/lib/auth/cookies";
import { type AgencyFace, type FoundSession, findVisit } from "@/lib/auth/find-visit";
import { findRequestAgency, requestOrigin } from "@/lib/auth/request";
import { asEnrolmentAllows } from "@/lib/auth/sessions";
import { enrolBy } from "@/lib/auth/standing";
import { agencyClient } from "@/lib/db/agency-client";
import type { Theme } from "@/lib/db/generated/agency/enums";
import type { AgencyRecord } from "@/lib/db/registry";
import { isOperatorsRealm } from "@/lib/operators/realm";
import { findPreview } from "@/lib/restores/find-preview";

/** Who looks at a page: perhaps somebody signed in, perhaps only a browser at an agency's door. */
export type Viewer = {
  agency: AgencyRecord;
  face: AgencyFace;
  session: FoundSession | null;
  place: Place;
  /** What they walk through instead of today's data. */
  preview: Preview | null;
  /** Until when they may go on without a second factor; null: they have one, or none is asked of them. */
  enrolBy: Date | null;
  theme: Theme;
  locale: "de" | "en";
};

/** Loaded once a request; null at a host that is no agency's. */
export const findViewer = cache(async (): Promise<Viewer | null> => {
  const agency = await findRequestAgency();
  if (!agency) return null;
  const token = (await cookies()).get(sessionCookieName())?.value;
  const { face, policy, session: found } = await findVisit(agency, token);
  const mayWaitUntil = found && enrolBy(agency, policy, found.member);
  const session = found && (await asEnrolmentAllows(agencyClient(agency), found, mayWaitUntil));
  const locale = session?.member.locale ?? face.locale;
  const { address, userAgent } = await requestOrigin();
  const place = { address, userAgent };
  const preview = session && (await openedPreview(agency, session));
  return {
    agency,
    face,
    session,
    place,
    preview,
    enrolBy: mayWaitUntil,
    theme: session?.member.theme ?? "system",
    locale,
  };
});

async function openedPreview(agency: AgencyRecord, { id: sessionId, stage, member }: FoundSession) {
  const cookie = (await cookies()).get(previewCookieName())?.value;
  if (!cookie || stage !== "full" || isOperatorsRealm(agency)) return null;
  return findPreview(cookie, { agencyId: agency.id, subjects: member.roles, sessionId });
}

/**
 * The actor behind a session that has passed every stage of sign-in; null for any other. One object for a viewer, so
 * that a page and its title, asking for the same record, share the answer.
 */
export const actorOf = cache(
  ({ agency, face, session, place, preview, locale }: Viewer, receiptId?: string): Actor | null => {
    if (session?.stage !== "full") return null;
    const { member } = session;
    return makeActor({
      agency,
      memberId: member.id,
      name: member.name,
      subjects: isOperatorsRealm(agency) ? ["operator"] : member.roles,
      locale,
      timeZone: member.timeZone ?? face.timeZone,
      weekStart: face.weekStart,
      currency: face.currency,
      sessionId: session.id,
      provenAt: session.provenAt,
      place,
      preview: preview ?? undefined,
      receiptId,
    });
  },
);
