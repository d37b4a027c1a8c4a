import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { v7 as uuidv7 } from "uuid";
import { createAgency } from "@/lib/agencies/create-agency";
import { requestPasswordReset } from "@/lib/auth/request-link";
import { setPasswordByLink } from "@/lib/auth/set-password";
import { signIn } from "@/lib/auth/sign-in";
import { changePrivateNote, getPrivateNote } from "@/lib/clients/private-note";
import { agencyClient } from "@/lib/db/agency-client";
import type { AgencyRecord } from "@/lib/db/registry";
import { logFault } from "@/lib/errors/log-fault";
import { deliverOutbox } from "@/lib/jobs/deliver-outbox";
import { mailFolder } from "@/lib/mail/mail-folder";
import { beginAuthenticator, confirmAuthenticator } from "@/lib/second-factors/commands";
import { settings } from "@/lib/settings/settings";
import { testActor } from "@/lib/testing/actors";
import { aClient } from "@/lib/testing/factories";
import { codeOf } from "@/lib/testing/totp";

// A process of its own, which does what people do with secrets and writes its log where its parent can read it. What the
// secrets were it tells its parent, and nobody else.
const ORIGIN = { address: "192.0.2.7", userAgent: "Test" };
const PASSWORD = "kanarienvogel-singt-im-bergwerk";
const WRONG_PASSWORD = "kanarienvogel-schweigt-im-bergwerk";
const NOTE = "Kanarienvogel, nur für die Leitung bestimmt";
const EMAIL = "owner@canary.example";

const { agency, ownerId, inviteLink } = await createAgency({ slug: "canary", name: "Canary", ownerEmail: EMAIL });
const inviteToken = inviteLink.split("/").at(-1) ?? "";
await setPasswordByLink(agency, "invite", { token: inviteToken, password: PASSWORD });
await signIn(agency, { login: EMAIL, password: WRONG_PASSWORD }, ORIGIN);
const signedIn = await signIn(agency, { login: EMAIL, password: PASSWORD }, ORIGIN);
const enrolled = await enrol(agency, ownerId);
await keepNotes(agency, ownerId);
await requestPasswordReset(agency, EMAIL, ORIGIN);
await deliverOutbox(agency);

process.send?.({
  PASSWORD,
  WRONG_PASSWORD,
  NOTE,
  inviteToken,
  sessionToken: signedIn.ok ? signedIn.sessionToken : "",
  ...enrolled,
  resetToken: await resetTokenMailed(),
});
process.disconnect?.();
process.exit();

async function enrol(agency: AgencyRecord, memberId: string) {
  const actor = () => testActor(agency, { memberId, subjects: ["owner"], receiptId: uuidv7() });
  const view = await beginAuthenticator(actor());
  const totpSecret = view.secret.replaceAll(" ", "");
  const input = { id: view.id, name: "Telefon", code: codeOf(totpSecret) };
  const { recoveryCodes } = await confirmAuthenticator(actor(), input, ORIGIN);
  return { totpSecret, recoveryCode: recoveryCodes?.[0] ?? "" };
}

/** A note that opens, and one that does not any more: the fault is logged with all that is known of it. */
async function keepNotes(agency: AgencyRecord, memberId: string): Promise<void> {
  const db = agencyClient(agency);
  const [one, two] = [uuidv7(), uuidv7()];
  const contacts = { create: [one, two].map((id) => ({ id, name: "Kirsten" })) };
  await aClient(db, { name: "Sichtbar GmbH", contacts });
  const actor = () => testActor(agency, { memberId, subjects: ["owner"], receiptId: uuidv7() });
  for (const id of [one, two]) await changePrivateNote(actor(), { id, privateNote: NOTE });
  const { privateNote } = await db.contact.findUniqueOrThrow({ where: { id: one } });
  await db.contact.update({ where: { id: two }, data: { privateNote } });
  await getPrivateNote(actor(), two).catch(logFault);
  // Somebody forgets to seal, and the database refuses.
  await db.contact.update({ where: { id: two }, data: { privateNote: NOTE } }).catch(logFault);
}

async function resetTokenMailed(): Promise<string> {
  const folder = mailFolder(settings().dataDir);
  const mails = await Promise.all(
    readdirSync(folder).map((file) => PostalMime.parse(readFileSync(join(folder, file)))),
  );
  return mails.map(({ text }) => /\/reset\/(\S+)/.exec(text ?? "")?.[1]).find(Boolean) ?? "";
}
