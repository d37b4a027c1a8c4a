import { parse as uuidBytes } from "uuid";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { findSession } from "@/lib/auth/find-visit";
import { createSession } from "@/lib/auth/sessions";
import { addPasskey, askForNewPasskey } from "@/lib/passkeys/commands";
import { relyingPartyOf } from "@/lib/passkeys/relying-party";
import { type Assertion, addPasskeySchema, givePasskeySchema, type Registration } from "@/lib/passkeys/schema";
import { testActor } from "@/lib/testing/actors";
import type { TestAgency } from "@/lib/testing/database";
import { aPasskeyDevice } from "@/lib/testing/passkey";

const origin = { address: "192.0.2.7", userAgent: "Test" };

/** A member signed in, and a device of theirs that has no passkey yet. */
export async function aMemberWithDevice(agency: TestAgency) {
  const member = await agency.actor("member");
  const memberId = memberIdOf(member);
  const session = await findSession(agency.agency, await createSession(agency.db, memberId, "full", origin));
  const actor: Actor = testActor(agency.agency, { ...member, sessionId: session?.id });
  const { id: rpId, origin: site } = relyingPartyOf(agency.agency);
  const userHandle = Buffer.from(uuidBytes(memberId)).toString("base64url");
  return { actor, memberId, device: aPasskeyDevice({ rpId, origin: site, userHandle }) };
}

/** A member signed in, with a passkey that was really registered. */
export async function aPasskeyHolder(agency: TestAgency) {
  const member = await aMemberWithDevice(agency);
  const { challenge } = await askForNewPasskey(member.actor);
  await addPasskey(member.actor, asRegistration(member.device.register(challenge)), origin);
  const { id: passkeyId } = await agency.db.passkey.findFirstOrThrow({ where: { memberId: member.memberId } });
  return { ...member, passkeyId };
}

/** What a browser answers, as it enters. */
export function asRegistration(answer: unknown): { answer: Registration } {
  return addPasskeySchema.parse({ answer: JSON.stringify(answer) });
}

export function asAssertion(answer: unknown): { answer: Assertion } {
  return givePasskeySchema.parse({ answer: JSON.stringify(answer) });
}
