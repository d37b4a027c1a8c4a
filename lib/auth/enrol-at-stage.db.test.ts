import { describe, expect, it } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { beginEnrolment, confirmEnrolment, finishEnrolment } from "@/lib/auth/enrol-at-stage";
import { findSession } from "@/lib/auth/find-visit";
import { createSession } from "@/lib/auth/sessions";
import type { StagedVisitor } from "@/lib/auth/staged-visitor";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";
import { aTotpAuthenticator, codeOf } from "@/lib/testing/totp";

const agency = anAgency();
const origin = { address: "192.0.2.7", userAgent: "Test" };

/** Somebody who must enrol before anything else, having given the password. */
async function mustEnrol(memberId?: string): Promise<StagedVisitor> {
  const id = memberId ?? memberIdOf(await agency.actor("member"));
  await agency.db.member.update({ where: { id }, data: { mustEnrol: true } });
  const session = await findSession(agency.agency, await createSession(agency.db, id, "enrol", origin));
  const member = { id, name: "Ada", email: "ada@test.example" };
  return { agency: agency.agency, sessionId: session?.id ?? "", member, ...origin };
}

const secretOf = (view: { secret: string }) => view.secret.replaceAll(" ", "");

async function enrol(visitor: StagedVisitor) {
  const view = await beginEnrolment(visitor);
  return confirmEnrolment(visitor, { id: view.id, name: "Telefon", code: codeOf(secretOf(view)) });
}

describe("enrolling on the way in", () => {
  it("is refused to somebody who has a factor by now: the password alone adds no other", async () => {
    const visitor = await mustEnrol();
    const view = await beginEnrolment(visitor);
    await aTotpAuthenticator(agency.db, agency.agency, visitor.member.id);
    const input = { id: view.id, name: "Telefon", code: codeOf(secretOf(view)) };
    await expect(beginEnrolment(visitor)).rejects.toMatchObject({ code: "stage-expired" });
    await expect(confirmEnrolment(visitor, input)).rejects.toMatchObject({ code: "stage-expired" });
  });

  it("is not finished with a wrong code, somebody else's draft, or an hour later", async () => {
    const [visitor, other] = [await mustEnrol(), await mustEnrol()];
    const [view, foreign] = [await beginEnrolment(visitor), await beginEnrolment(other)];
    const confirm = (id: string, code: string) => confirmEnrolment(visitor, { id, name: "Telefon", code });
    await expect(confirm(view.id, codeOf(secretOf(view), 20))).rejects.toMatchObject({ field: "code" });
    await expect(confirm(foreign.id, codeOf(secretOf(foreign)))).rejects.toMatchObject({ code: "not-found" });
    const late = withClock(new Date(Date.now() + 3_601_000), () => confirm(view.id, codeOf(secretOf(view))));
    await expect(late).rejects.toMatchObject({ code: "not-found" });
  });

  it("lets nobody go on who has not enrolled in this very sign-in", async () => {
    const visitor = await mustEnrol();
    expect((await findSession(agency.agency, (await finishEnrolment(visitor)).token))?.stage).toBe("enrol");
    const guesser = await mustEnrol();
    await aTotpAuthenticator(agency.db, agency.agency, guesser.member.id);
    expect((await findSession(agency.agency, (await finishEnrolment(guesser)).token))?.stage).toBe("secondFactor");
  });

  it("gives ten recovery codes, ends every other sign-in, and then goes on without asking for the factor", async () => {
    const visitor = await mustEnrol();
    const other = await createSession(agency.db, visitor.member.id, "enrol", origin);
    const { recoveryCodes } = await enrol(visitor);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await findSession(agency.agency, other)).toBeNull();
    expect((await findSession(agency.agency, (await finishEnrolment(visitor)).token))?.stage).toBe("full");
    await expect(finishEnrolment(visitor)).rejects.toMatchObject({ code: "stage-expired" });
  });

  it("makes one of two at the same time, and tells it by mail", async () => {
    const visitor = await mustEnrol();
    const view = await beginEnrolment(visitor);
    const input = { id: view.id, name: "Telefon", code: codeOf(secretOf(view)) };
    const outcomes = await Promise.allSettled([confirmEnrolment(visitor, input), confirmEnrolment(visitor, input)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const memberId = visitor.member.id;
    const mails = await agency.db.outboxMessage.findMany({
      where: { payload: { path: ["memberId"], equals: memberId } },
    });
    expect(mails.map(({ payload }) => payload)).toEqual([
      { template: "factor-changed", memberId, factor: "authenticator", change: "added", name: "Telefon" },
    ]);
  });
});
