import { describe, expect, it } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { finishEnrolment } from "@/lib/auth/enrol-at-stage";
import { findSession } from "@/lib/auth/find-visit";
import { createSession } from "@/lib/auth/sessions";
import type { StagedVisitor } from "@/lib/auth/staged-visitor";
import { askForFirstPasskey, enrolPasskey } from "@/lib/passkeys/enrol";
import { relyingPartyOf } from "@/lib/passkeys/relying-party";
import { anAgency } from "@/lib/testing/database";
import { aPasskeyDevice } from "@/lib/testing/passkey";
import { asRegistration } from "@/lib/testing/passkey-holder";

const agency = anAgency();
const origin = { address: "192.0.2.7", userAgent: "Test" };

/** Somebody who has given their password and must enrol before anything else. */
async function mustEnrol(memberId?: string): Promise<StagedVisitor> {
  const id = memberId ?? memberIdOf(await agency.actor("member"));
  await agency.db.member.update({ where: { id }, data: { mustEnrol: true } });
  const session = await findSession(agency.agency, await createSession(agency.db, id, "enrol", origin));
  const member = { id, name: "Ada", email: "ada@test.example" };
  return { agency: agency.agency, sessionId: session?.id ?? "", member, ...origin };
}

function aDevice() {
  const { id: rpId, origin } = relyingPartyOf(agency.agency);
  return aPasskeyDevice({ rpId, origin });
}

const enrol = async (visitor: StagedVisitor, device = aDevice()) => {
  const { challenge } = await askForFirstPasskey(visitor);
  return enrolPasskey(visitor, asRegistration(device.register(challenge)));
};

describe("enrolling a passkey on the way in", () => {
  it("is refused to somebody who has a factor by now: the password alone adds no other", async () => {
    const visitor = await mustEnrol();
    const late = await mustEnrol(visitor.member.id);
    const { challenge } = await askForFirstPasskey(late);
    await enrol(visitor);
    await expect(askForFirstPasskey(late)).rejects.toMatchObject({ code: "stage-expired" });
    const second = enrolPasskey(late, asRegistration(aDevice().register(challenge)));
    await expect(second).rejects.toMatchObject({ code: "passkey-expired" });
    expect(await agency.db.passkey.count({ where: { memberId: visitor.member.id } })).toBe(1);
  });

  it("happens once, of two at once", async () => {
    const visitor = await mustEnrol();
    const questions = [await askForFirstPasskey(visitor), await askForFirstPasskey(visitor)];
    const outcomes = await Promise.allSettled(
      questions.map(({ challenge }) => enrolPasskey(visitor, asRegistration(aDevice().register(challenge)))),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is refused for what another sign-in was asked", async () => {
    const [visitor, other] = [await mustEnrol(), await mustEnrol()];
    const { challenge } = await askForFirstPasskey(other);
    const given = enrolPasskey(visitor, asRegistration(aDevice().register(challenge)));
    await expect(given).rejects.toMatchObject({ code: "passkey-expired" });
  });

  it("gives recovery codes and then goes on without asking for the passkey again", async () => {
    const visitor = await mustEnrol();
    expect((await enrol(visitor)).recoveryCodes).toHaveLength(10);
    const { token } = await finishEnrolment(visitor);
    expect(await findSession(agency.agency, token)).toMatchObject({ stage: "full" });
  });
});
