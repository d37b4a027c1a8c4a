import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { RESTORE_EVENTS } from "@/lib/restores/rules";
import { aDataDir } from "@/lib/testing/mail";
import { readStoredMail } from "../stored-mails";
import { deliverMail } from "../transport";
import { alarmMail } from "./alarm";
import { confirmDeviceMail } from "./confirm-device";
import { emailChangedMail } from "./email-changed";
import { enrolmentReminderMail } from "./enrolment-reminder";
import { factorChangedMail } from "./factor-changed";
import { factorsResetMail } from "./factors-reset";
import { inviteMail } from "./invite";
import { invoiceMail } from "./invoice";
import { memberUnlockedMail } from "./member-unlocked";
import { ownershipHandedOverMail } from "./ownership-handed-over";
import { passwordChangedMail } from "./password-changed";
import { recoveryCodeUsedMail } from "./recovery-code-used";
import type { RenderedMail } from "./render-mail";
import { resetPasswordMail } from "./reset-password";
import { restoreStepMail } from "./restore-step";
import { signInNoticeMail } from "./sign-in-notice";
import { snapshotTakenOutMail } from "./snapshot-taken-out";
import { timerReminderMail } from "./timer-reminder";

const link = "https://nordlicht.example.com/invite/q7Hk_3-x?step=1&lang=de";
const hostile = `<a href="https://evil.example">'&"</a>`;

type Input = { locale: Locale; name: string; link: string; isOperator?: boolean };
const mails: Record<string, (input: Input) => RenderedMail> = {
  invite: ({ name, ...input }) => inviteMail({ ...input, agencyName: name, inviterName: name, lifetimeDays: 7 }),
  "reset-password": ({ name, ...input }) => resetPasswordMail({ ...input, agencyName: name, lifetimeHours: 1 }),
  "confirm-device": ({ name, ...input }) => confirmDeviceMail({ ...input, agencyName: name, lifetimeHours: 1 }),
  ...Object.fromEntries(
    (["new-device", "many-failures", "factor-refused"] as const).map((about) => [
      `sign-in-notice of ${about}`,
      ({ name, ...input }: Input) =>
        signInNoticeMail({
          ...input,
          about,
          agencyName: name,
          failures: 10,
          device: { browser: null, system: name },
          address: name,
          at: name,
        }),
    ]),
  ),
  "password-changed": ({ name, ...input }) => passwordChangedMail({ ...input, agencyName: name }),
  "email-changed": ({ name, ...input }) => emailChangedMail({ ...input, agencyName: name }),
  "factor-changed for a passkey": ({ name, ...input }) =>
    factorChangedMail({ ...input, agencyName: name, factor: "passkey", change: "added", name }),
  "factor-changed for an authenticator": ({ name, ...input }) =>
    factorChangedMail({ ...input, agencyName: name, factor: "authenticator", change: "removed", name }),
  "enrolment-reminder in the grace": ({ name, ...input }) =>
    enrolmentReminderMail({ ...input, agencyName: name, enrolBy: "29. November 2026 um 12:00" }),
  "enrolment-reminder after the grace": ({ name, ...input }) =>
    enrolmentReminderMail({ ...input, agencyName: name, enrolBy: null }),
  "factors-reset": ({ name, ...input }) => factorsResetMail({ ...input, agencyName: name, resetBy: name }),
  "member-unlocked": ({ name, ...input }) =>
    memberUnlockedMail({ ...input, agencyName: name, unlockedName: name, factorsReset: true, reason: name }),
  "recovery-code-used": ({ name, ...input }) => recoveryCodeUsedMail({ ...input, agencyName: name, left: 3 }),
  "ownership-handed-over to the new owner": ({ name, ...input }) =>
    ownershipHandedOverMail({
      ...input,
      reader: "new-owner",
      agencyName: name,
      newOwnerName: name,
      formerOwnerName: name,
    }),
  "ownership-handed-over to the former owner": ({ name, ...input }) =>
    ownershipHandedOverMail({
      ...input,
      reader: "former-owner",
      agencyName: name,
      newOwnerName: name,
      formerOwnerName: name,
    }),
  "alarm about an agency": ({ name, ...input }) =>
    alarmMail({ ...input, agencyName: name, kind: "snapshot-failed", scopeName: name, at: name }),
  "snapshot-taken-out as a file": ({ name, ...input }) =>
    snapshotTakenOutMail({ ...input, agencyName: name, what: "file", byName: name, snapshotAt: name }),
  "snapshot-taken-out as a key": ({ name, ...input }) =>
    snapshotTakenOutMail({ ...input, agencyName: name, what: "key", byName: name, snapshotAt: name }),
  ...Object.fromEntries(
    RESTORE_EVENTS.map((move) => [
      `restore-step of ${move}`,
      ({ name, ...input }: Input) =>
        restoreStepMail({
          ...input,
          move,
          agencyName: name,
          forAgency: name,
          byName: name,
          snapshotAt: name,
          note: name,
          promisedBy: name,
          undoUntil: name,
        }),
    ]),
  ),
  invoice: ({ name, ...input }) => invoiceMail({ ...input, agencyName: name, number: name, gross: name, dueOn: name }),
  "timer-reminder": ({ name, ...input }) =>
    timerReminderMail({ ...input, agencyName: name, projectName: name, runningHours: 10 }),
};

const cases = Object.entries(mails).flatMap(([name, mail]) => LOCALES.map((locale) => ({ name, mail, locale })));

describe.each(cases)("the $locale mail $name", ({ mail, locale }) => {
  it.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])("refuses the link %s", (bad) => {
    expect(() => mail({ locale, name: "Nordlicht", link: bad })).toThrow("A mail cannot link to");
  });

  it("refuses a link without an origin", () => {
    expect(() => mail({ locale, name: "Nordlicht", link: "/invite/1" })).toThrow();
  });

  it("links to nothing but what it was given, whatever the names are", () => {
    const { html } = mail({ locale, name: hostile, link: `https://nordlicht.example.com/"><script>` });
    const targets = [...html.matchAll(/<[^>]*\s(?:href|src)="([^"]*)"/g)].map(([, target]) => target);
    expect(new Set(targets)).toEqual(new Set(["https://nordlicht.example.com/%22%3E%3Cscript%3E"]));
    expect(html).not.toContain("<script");
    expect(html).toContain("&lt;a href=&quot;https://evil.example&quot;&gt;");
  });

  it("fetches nothing", () => {
    const { html } = mail({ locale, name: "Nordlicht", link });
    expect(html).not.toMatch(/<(img|link|iframe|script|video|audio|object|embed)\b|@import|url\(/i);
  });

  it("says in its text what it says in its HTML", () => {
    const { text, html } = mail({ locale, name: "Nordlicht", link });
    const visible = unescaped(html.slice(html.indexOf("<body>")).replace(/<[^>]*>/g, ""));
    for (const line of text.split(/\n+/).filter((line) => line !== "-- ")) {
      expect(visible).toContain(line.replace(/:$/, ""));
    }
    expect(html).toContain(`<html lang="${locale}">`);
  });

  it("arrives as it was written, with its one link ready to follow", async () => {
    const dataDir = await aDataDir();
    const { subject, text, html } = mail({ locale, name: "Müller & Söhne 🎉", link });
    const id = "01980000-0000-7000-8000-000000000000";
    await deliverMail(
      { id, to: "mia@nordlicht.example", subject, text, html },
      { mailFrom: "k@kontor.example", dataDir, smtpUrl: null },
    );
    expect(await readStoredMail(id, dataDir)).toMatchObject({ subject, text, links: [link] });
  });
});

describe("the words", () => {
  it("say how long a link is valid, in the right number", () => {
    expect(mails.invite?.({ locale: "de", name: "Nordlicht", link }).text).toContain("7 Tage lang gültig");
    expect(mails.invite?.({ locale: "en", name: "Nordlicht", link }).text).toContain("valid for 7 days");
    expect(mails["reset-password"]?.({ locale: "de", name: "Nordlicht", link }).text).toContain("1 Stunde lang gültig");
    expect(mails["reset-password"]?.({ locale: "en", name: "Nordlicht", link }).text).toContain("valid for 1 hour and");
  });

  it("tell someone who did not ask for a new password what to do", () => {
    expect(mails["reset-password"]?.({ locale: "de", name: "Nordlicht", link }).text).toContain("Das warst nicht du?");
    expect(mails["reset-password"]?.({ locale: "en", name: "Nordlicht", link }).text).toContain("If this wasn’t you");
  });

  it.each([
    [0, "Dir bleiben noch keine Codes.", "You have no codes left."],
    [1, "Dir bleibt noch ein Code.", "You have one code left."],
    [9, "Dir bleiben noch 9 Codes.", "You have 9 codes left."],
  ])("say that %i recovery codes are left", (left, de, en) => {
    const text = (locale: Locale) => recoveryCodeUsedMail({ locale, link, agencyName: "Nordlicht", left }).text;
    expect(text("de")).toContain(de);
    expect(text("en")).toContain(en);
  });

  it("keep the project out of the reminder's subject", () => {
    const { subject } = timerReminderMail({
      locale: "de",
      link,
      agencyName: "Nordlicht",
      projectName: "Geheim",
      runningHours: 10,
    });
    expect(subject).toBe("Deine Stoppuhr läuft seit 10 Stunden");
  });
});

function unescaped(html: string) {
  return html.replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

describe.each(LOCALES)("in %s, an operator", (locale) => {
  const sent = ["reset-password", "confirm-device", "password-changed", "email-changed", "factors-reset"] as const;
  const about = Object.keys(mails).filter((name) => /^(factor-changed|sign-in-notice|recovery-code-used)/.test(name));

  it.each([...sent, ...about])("is told of no agency's administration by %s", (name) => {
    const mail = mails[name]?.({ locale, name: "Kontor", link, isOperator: true });
    expect(mail?.text).toContain("Kontor");
    expect(mail?.text).not.toMatch(/deiner Agentur|your agency/);
  });
});
