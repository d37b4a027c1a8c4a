import { randomBytes } from "node:crypto";
import { parse as uuidBytes, v7 as uuidv7 } from "uuid";
import { expect, it } from "vitest";
import { finishEnrolment } from "@/lib/auth/enrol-at-stage";
import { findSession } from "@/lib/auth/find-visit";
import { createSession } from "@/lib/auth/sessions";
import type { StagedVisitor } from "@/lib/auth/staged-visitor";
import { newToken } from "@/lib/auth/tokens";
import { agencyClient } from "@/lib/db/agency-client";
import { operatorsRealm } from "@/lib/operators/realm";
import { removePasskey } from "@/lib/passkeys/commands";
import { askForFirstPasskey, enrolPasskey } from "@/lib/passkeys/enrol";
import { assertionOptions } from "@/lib/passkeys/options";
import { relyingPartyOf } from "@/lib/passkeys/relying-party";
import { signInWithPasskey } from "@/lib/passkeys/sign-in";
import { testActor } from "@/lib/testing/actors";
import { anInstallation } from "@/lib/testing/installation";
import { aPasskeyDevice } from "@/lib/testing/passkey";
import { asAssertion, asRegistration } from "@/lib/testing/passkey-holder";

anInstallation();

const realm = operatorsRealm();
const origin = { address: "192.0.2.7", userAgent: "Test" };

/** Somebody of the console's, on the way in for the first time, and their device. */
async function anOperator() {
  const [db, id] = [agencyClient(realm), uuidv7()];
  const data = { id, email: `${id}@kontor.example`, name: "Olaf Operator" };
  await db.member.create({ data: { ...data, status: "active", passwordHash: "none" } });
  const session = await findSession(realm, await createSession(db, id, "enrol", origin));
  const visitor: StagedVisitor = { ...origin, agency: realm, sessionId: session?.id ?? "", member: data };
  const { id: rpId, origin: site } = relyingPartyOf(realm);
  const userHandle = Buffer.from(uuidBytes(id)).toString("base64url");
  return { id, db, visitor, device: aPasskeyDevice({ rpId, origin: site, userHandle }) };
}

async function anEnrolledOperator() {
  const operator = await anOperator();
  const { challenge } = await askForFirstPasskey(operator.visitor);
  await enrolPasskey(operator.visitor, asRegistration(operator.device.register(challenge)));
  const { id: passkeyId } = await operator.db.passkey.findFirstOrThrow({ where: { memberId: operator.id } });
  return { ...operator, passkeyId };
}

it("an operator's last passkey stays: they always need a second factor", async () => {
  const { id, passkeyId } = await anEnrolledOperator();
  const actor = testActor(realm, { memberId: id, subjects: ["operator"] });
  await expect(removePasskey(actor, { id: passkeyId }, origin)).rejects.toMatchObject({ code: "last-factor" });
});

it("an operator's passkey keeps its key", async () => {
  const { db, passkeyId: id } = await anEnrolledOperator();
  const change = db.passkey.update({ where: { id }, data: { publicKey: randomBytes(77) } });
  await expect(change).rejects.toThrow("keeps its key and its member");
});

it("an operator enrols a passkey of the console's address, and signs in with it alone", async () => {
  const { visitor, device } = await anEnrolledOperator();
  expect(relyingPartyOf(realm).id).toBe("operator.localhost");
  expect((await finishEnrolment(visitor)).stage).toBe("full");
  const browserToken = newToken();
  const { challenge } = await assertionOptions(realm, { purpose: "signIn", browserToken });
  const { token } = await signInWithPasskey(realm, asAssertion(device.assert(challenge)), origin, { browserToken });
  expect(await findSession(realm, token)).toMatchObject({ stage: "full", member: { id: visitor.member.id } });
});
