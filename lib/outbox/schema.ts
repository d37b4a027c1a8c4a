import { z } from "zod";
import { ALARM_KINDS } from "@/lib/alarms/schema";
import { RESTORE_EVENTS } from "@/lib/restores/rules";

const restoreStepSchema = z.object({
  template: z.literal("restore-step"),
  requestId: z.uuid(),
  stepId: z.uuid(),
  move: z.enum(RESTORE_EVENTS),
});

/**
 * A mail names whom it is for, never a link: the worker makes the token when it sends, so that no link that opens
 * something lies in the queue.
 */
export const mailRequestSchema = z.discriminatedUnion("template", [
  z.object({ template: z.literal("invite"), memberId: z.uuid(), inviterName: z.string() }),
  z.object({ template: z.literal("reset-password"), memberId: z.uuid() }),
  z.object({ template: z.literal("confirm-device"), memberId: z.uuid() }),
  z.object({ template: z.literal("password-changed"), memberId: z.uuid() }),
  z.object({
    template: z.literal("factor-changed"),
    memberId: z.uuid(),
    factor: z.enum(["authenticator", "passkey"]),
    change: z.enum(["added", "removed"]),
    name: z.string(),
  }),
  /** Goes to the address that was theirs until now. */
  z.object({ template: z.literal("email-changed"), memberId: z.uuid(), formerEmail: z.string() }),
  z.object({ template: z.literal("enrolment-reminder"), memberId: z.uuid() }),
  /** By an admin, whose name it says, or by the operator. */
  z.object({ template: z.literal("factors-reset"), memberId: z.uuid(), resetBy: z.string().nullable() }),
  /** To an owner, about another member or themself. */
  z.object({
    template: z.literal("member-unlocked"),
    memberId: z.uuid(),
    unlockedName: z.string(),
    factorsReset: z.boolean(),
    reason: z.string(),
  }),
  z.object({ template: z.literal("recovery-code-used"), memberId: z.uuid(), left: z.int() }),
  z.object({
    template: z.literal("sign-in-notice"),
    memberId: z.uuid(),
    about: z.enum(["new-device", "many-failures", "factor-refused"]),
    failures: z.int(),
    address: z.string(),
    userAgent: z.string(),
    at: z.iso.datetime(),
  }),
  z.object({ template: z.literal("timer-reminder"), memberId: z.uuid(), timeEntryId: z.uuid() }),
  z.object({
    template: z.literal("ownership-handed-over"),
    memberId: z.uuid(),
    reader: z.enum(["new-owner", "former-owner"]),
    newOwnerName: z.string(),
    formerOwnerName: z.string(),
  }),
  /** To an owner. */
  z.object({
    template: z.literal("snapshot-taken-out"),
    memberId: z.uuid(),
    what: z.enum(["file", "key"]),
    byName: z.string(),
    snapshotAt: z.iso.datetime(),
  }),
  /** To an operator. Without a name it is about the installation. */
  z.object({
    template: z.literal("alarm"),
    memberId: z.uuid(),
    kind: z.enum(ALARM_KINDS),
    scopeName: z.string().nullable(),
    at: z.iso.datetime(),
  }),
  restoreStepSchema.extend({ memberId: z.uuid() }),
  /** Goes to the address for invoices; the member is who ordered. */
  z.object({ template: z.literal("invoice"), memberId: z.uuid(), invoiceId: z.uuid() }),
]);

/** A mail to all whom something concerns; who they are is looked up when it is delivered. */
const noticeSchema = z.discriminatedUnion("template", [restoreStepSchema]);

const eventDetailsSchema = z.record(z.string(), z.json());

export const outboxMessageSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("mail"), payload: mailRequestSchema }),
  z.object({ kind: z.literal("agency-renamed"), payload: z.object({ name: z.string() }) }),
  /** From the control database: an event that belongs into an agency's log. */
  z.object({
    kind: z.literal("agency-event"),
    payload: z.object({
      agencyId: z.uuid(),
      at: z.iso.datetime(),
      event: z.object({
        id: z.uuid(),
        actorId: z.uuid().nullable(),
        action: z.string(),
        subjectKind: z.string(),
        subjectId: z.uuid().nullable(),
      }),
      detail: eventDetailsSchema.nullable(),
    }),
  }),
  /** From the control database: a mail to a member of an agency. */
  z.object({ kind: z.literal("agency-mail"), payload: z.object({ agencyId: z.uuid(), mail: mailRequestSchema }) }),
  /** From the control database: to the owners of an agency, and the one member besides whom it concerns. */
  z.object({
    kind: z.literal("agency-notice"),
    payload: z.object({ agencyId: z.uuid(), memberId: z.uuid().nullable(), notice: noticeSchema }),
  }),
  /** To every operator. */
  z.object({ kind: z.literal("operators-notice"), payload: z.object({ notice: noticeSchema }) }),
]);

export type EventDetails = z.infer<typeof eventDetailsSchema>;
export type Notice = z.infer<typeof noticeSchema>;
export type MailRequest = z.infer<typeof mailRequestSchema>;
export type OutboxMessage = z.infer<typeof outboxMessageSchema>;
