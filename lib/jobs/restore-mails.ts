import { controlClient } from "@/lib/db/control";
import { formatLocale, type Locale } from "@/lib/i18n/locales";
import { invoiceFileName, writeInvoice } from "@/lib/invoices/document";
import { readInvoiceDocument } from "@/lib/invoices/read-document";
import { invoiceMail } from "@/lib/mail/templates/invoice";
import type { MailInput } from "@/lib/mail/templates/mail-content";
import type { RenderedMail } from "@/lib/mail/templates/render-mail";
import { restoreStepMail } from "@/lib/mail/templates/restore-step";
import { formatCents } from "@/lib/money/rules";
import type { MailRequest } from "@/lib/outbox/schema";
import { confirmationFileName, writeConfirmation } from "@/lib/restores/confirmation";

type Words = Omit<MailInput, "link">;
type StepMail = Extract<MailRequest, { template: "restore-step" }>;
type InvoiceMail = Extract<MailRequest, { template: "invoice" }>;
type Place = { origin: string; timeZone: string };

/** Null: there is no such step, so the control database is older than this mail. */
export async function prepareStepMail(
  { requestId, stepId, move }: StepMail,
  words: Words,
  { origin, timeZone }: Place,
): Promise<RenderedMail | null> {
  const step = await controlClient().restoreStep.findUnique({ where: { id: stepId }, select: STEP_SELECT });
  if (!step) return null;
  const { agency, snapshot, promisedAt, undoUntil } = step.request;
  const format = new Intl.DateTimeFormat(formatLocale(words.locale), {
    dateStyle: "long",
    timeStyle: "short",
    timeZone,
  });
  const mail = restoreStepMail({
    ...words,
    move,
    forAgency: agency.name,
    byName: step.byName,
    snapshotAt: format.format(snapshot.startedAt),
    note: step.note,
    promisedBy: promisedAt && format.format(promisedAt),
    undoUntil: undoUntil && format.format(undoUntil),
    link: `${origin}${words.isOperator ? "/console" : "/backups"}/restores/${requestId}`,
  });
  if (move !== "acceptPrice" || words.isOperator) return mail;
  return { ...mail, attachments: await confirmationOf(requestId, timeZone) };
}

/** To whoever the invoice is made out to. Null: there is no such invoice. */
export async function prepareInvoiceMail(
  { invoiceId }: InvoiceMail,
  words: Words,
  { origin }: Place,
): Promise<({ to: string } & RenderedMail) | null> {
  const invoice = await readInvoiceDocument(controlClient(), { id: invoiceId });
  if (!invoice) return null;
  const { locale, number, currency, grossCents, dueAt, issuer, recipient } = invoice;
  const day = new Intl.DateTimeFormat(formatLocale(locale), { dateStyle: "long", timeZone: issuer.timeZone });
  const mail = invoiceMail({
    ...words,
    locale,
    number,
    gross: formatCents(grossCents, currency, locale),
    dueOn: day.format(dueAt),
    link: `${origin}/backups/invoices`,
  });
  const content = await writeInvoice(invoice);
  return { to: recipient.email, ...mail, attachments: [{ fileName: invoiceFileName(invoice), content }] };
}

const STEP_SELECT = {
  byName: true,
  note: true,
  request: {
    select: {
      promisedAt: true,
      undoUntil: true,
      agency: { select: { name: true } },
      snapshot: { select: { startedAt: true } },
    },
  },
} as const;

async function confirmationOf(requestId: string, timeZone: string) {
  const [issuer, { promisedAt, terms, snapshot, acceptance }] = await Promise.all([
    controlClient().invoiceIssuer.findUnique({ where: { id: 1 } }),
    controlClient().restoreRequest.findUniqueOrThrow({
      where: { id: requestId },
      select: { promisedAt: true, terms: true, acceptance: true, snapshot: { select: { startedAt: true } } },
    }),
  ]);
  if (!acceptance || !promisedAt) return [];
  const locale = acceptance.locale as Locale;
  const content = await writeConfirmation({
    locale,
    timeZone,
    issuer,
    recipient: { address: "", ...(acceptance.recipient as { name: string; address?: string }) },
    acceptedAt: acceptance.acceptedAt,
    acceptedBy: acceptance.memberName,
    promisedAt,
    snapshotAt: snapshot.startedAt,
    wording: acceptance.wording,
    terms,
  });
  return [{ fileName: confirmationFileName(locale), content }];
}
