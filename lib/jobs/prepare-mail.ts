import { originOf } from "@/lib/agencies/origin";
import { createMemberLink, LINK_LIFETIME_MS } from "@/lib/auth/member-links";
import { readEnrolBy } from "@/lib/auth/standing";
import type { Prisma } from "@/lib/db/generated/agency/client";
import type { AgencyRecord } from "@/lib/db/registry";
import { formatLocale, type Locale } from "@/lib/i18n/locales";
import { prepareInvoiceMail, prepareStepMail } from "@/lib/jobs/restore-mails";
import { alarmMail } from "@/lib/mail/templates/alarm";
import { confirmDeviceMail } from "@/lib/mail/templates/confirm-device";
import { emailChangedMail } from "@/lib/mail/templates/email-changed";
import { enrolmentReminderMail } from "@/lib/mail/templates/enrolment-reminder";
import { factorChangedMail } from "@/lib/mail/templates/factor-changed";
import { factorsResetMail } from "@/lib/mail/templates/factors-reset";
import { inviteMail } from "@/lib/mail/templates/invite";
import { memberUnlockedMail } from "@/lib/mail/templates/member-unlocked";
import { ownershipHandedOverMail } from "@/lib/mail/templates/ownership-handed-over";
import { passwordChangedMail } from "@/lib/mail/templates/password-changed";
import { recoveryCodeUsedMail } from "@/lib/mail/templates/recovery-code-used";
import type { RenderedMail } from "@/lib/mail/templates/render-mail";
import { resetPasswordMail } from "@/lib/mail/templates/reset-password";
import { signInNoticeMail } from "@/lib/mail/templates/sign-in-notice";
import { snapshotTakenOutMail } from "@/lib/mail/templates/snapshot-taken-out";
import { timerReminderMail } from "@/lib/mail/templates/timer-reminder";
import { isOperatorsRealm } from "@/lib/operators/realm";
import type { MailRequest } from "@/lib/outbox/schema";
import { describeDevice } from "@/lib/profile/device";
import { now } from "@/lib/time/clock";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

type Frame = { locale: Locale; agencyName: string; isOperator: boolean; origin: string; timeZone: string };

/** Writes the mail, in its reader's language, with a fresh link; null when by now nobody should get it. */
export async function prepareMail(
  tx: Prisma.TransactionClient,
  agency: AgencyRecord,
  request: MailRequest,
): Promise<({ to: string } & RenderedMail) | null> {
  const settings = await tx.agencySettings.findUniqueOrThrow({ where: { id: 1 } });
  const member = await tx.member.findUnique({
    where: { id: request.memberId },
    select: { email: true, locale: true, timeZone: true, status: true },
  });
  const locale = (member?.locale ?? settings.locale) as Locale;
  const timeZone = member?.timeZone ?? settings.timeZone;
  const isOperator = isOperatorsRealm(agency);
  const frame = { locale, agencyName: settings.name, isOperator, origin: originOf(agency.slug), timeZone };
  // Due whatever has become of who ordered.
  if (request.template === "invoice") return prepareInvoiceMail(request, frame, frame);
  const expected = request.template === "invite" ? "invited" : "active";
  if (member?.status !== expected) return null;
  const mail = await render(tx, agency, frame, request);
  const to = request.template === "email-changed" ? request.formerEmail : member.email;
  return mail && { to, ...mail };
}

async function render(
  tx: Prisma.TransactionClient,
  agency: AgencyRecord,
  frame: Frame,
  request: Exclude<MailRequest, { template: "invoice" }>,
): Promise<RenderedMail | null> {
  const { origin, timeZone, ...words } = frame;
  const locale = formatLocale(words.locale);
  const { format: written } = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone });
  switch (request.template) {
    case "invite": {
      const link = `${origin}/invite/${await createMemberLink(tx, request.memberId, "invite")}`;
      const lifetimeDays = LINK_LIFETIME_MS.invite / DAY_MS;
      return inviteMail({ ...words, link, inviterName: request.inviterName, lifetimeDays });
    }
    case "reset-password": {
      const link = `${origin}/reset/${await createMemberLink(tx, request.memberId, "reset")}`;
      return resetPasswordMail({ ...words, link, lifetimeHours: LINK_LIFETIME_MS.reset / HOUR_MS });
    }
    case "confirm-device": {
      const link = `${origin}/confirm-device/${await createMemberLink(tx, request.memberId, "confirmDevice")}`;
      return confirmDeviceMail({ ...words, link, lifetimeHours: LINK_LIFETIME_MS.confirmDevice / HOUR_MS });
    }
    case "password-changed":
      return passwordChangedMail({ ...words, link: `${origin}/reset` });
    case "factor-changed":
      return factorChangedMail({ ...words, ...request, link: `${origin}/reset` });
    case "factors-reset":
      return factorsResetMail({ ...words, ...request, link: `${origin}/login` });
    case "member-unlocked":
      return memberUnlockedMail({ ...words, ...request, link: `${origin}/members/sign-in` });
    case "enrolment-reminder": {
      const dueAt = await readEnrolBy(tx, agency, request.memberId);
      if (!dueAt) return null;
      const enrolBy = dueAt > now() ? written(dueAt) : null;
      return enrolmentReminderMail({ ...words, enrolBy, link: `${origin}/profile/security` });
    }
    case "email-changed":
      return emailChangedMail({ ...words, link: `${origin}/login` });
    case "recovery-code-used":
      return recoveryCodeUsedMail({ ...words, ...request, link: `${origin}/reset` });
    case "sign-in-notice": {
      const device = describeDevice(request.userAgent);
      const at = written(new Date(request.at));
      return signInNoticeMail({ ...words, ...request, device, at, link: `${origin}/reset` });
    }
    case "alarm": {
      const at = written(new Date(request.at));
      return alarmMail({ ...words, ...request, at, link: `${origin}/console/alarms` });
    }
    case "snapshot-taken-out": {
      const snapshotAt = written(new Date(request.snapshotAt));
      return snapshotTakenOutMail({ ...words, ...request, snapshotAt, link: `${origin}/members` });
    }
    case "restore-step":
      return prepareStepMail(request, words, { origin, timeZone });
    case "ownership-handed-over":
      return ownershipHandedOverMail({ ...words, ...request, link: `${origin}/members` });
    case "timer-reminder": {
      const entry = await tx.timeEntry.findFirst({
        where: { id: request.timeEntryId, durationSeconds: null },
        select: { startedAt: true, project: { select: { name: true } } },
      });
      if (!entry?.startedAt) return null;
      const runningHours = Math.floor((now().getTime() - entry.startedAt.getTime()) / HOUR_MS);
      return timerReminderMail({ ...words, link: `${origin}/today`, projectName: entry.project.name, runningHours });
    }
  }
}
