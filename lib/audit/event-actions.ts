/** What the log can say, one list, so that a reader of the log knows every word in it. */
export const EVENT_ACTIONS = [
  "agency.set-up",
  "agency.filled-with-demo",
  "agency.sessions-ended",
  "settings.changed",
  "policy.enforcement-changed",
  "policy.session-limits-changed",
  "keys.rotated",
  "keys.master-rotated",
  "keys.dropped",
  "member.invited",
  "member.invite-renewed",
  "member.invite-withdrawn",
  "member.imported",
  "member.joined",
  "member.roles-changed",
  "member.deactivated",
  "member.reactivated",
  "member.sessions-ended",
  "member.enrolment-reminded",
  "member.factors-reset",
  "member.unlocked",
  "session.ended",
  "member.profile-changed",
  "member.email-changed",
  "member.sign-in-continued",
  "member.signed-in",
  "member.identity-confirmed",
  "member.signed-out",
  "member.sign-in-failed",
  "member.warned-of-failures",
  "member.warned-of-factor",
  "member.reset-requested",
  "member.device-link-requested",
  "member.device-confirmed",
  "member.password-reset",
  "member.password-changed",
  "member.password-refused",
  "member.password-change-forced",
  "member.password-outgrown",
  "policy.passwords-changed",
  "member.factor-given",
  "member.factor-refused",
  "member.recovery-codes-made",
  "authenticator.drafted",
  "authenticator.added",
  "authenticator.renamed",
  "authenticator.removed",
  "passkey.added",
  "passkey.removed",
  "passkey.renamed",
  "passkey.refused",
  "ownership.handed-over",
  "activity.created",
  "activity.renamed",
  "activity.archived",
  "activity.restored",
  "activity.deleted",
  "client.created",
  "client.changed",
  "client.archived",
  "client.restored",
  "client.deleted",
  "contact.created",
  "contact.changed",
  "contact.private-note-changed",
  "contact.deleted",
  "project.created",
  "project.changed",
  "project.archived",
  "project.restored",
  "project.deleted",
  "project.members-changed",
  "project.activities-changed",
  "task.created",
  "task.renamed",
  "task.archived",
  "task.restored",
  "task.deleted",
  "time-entry.created",
  "time-entry.changed",
  "time-entry.deleted",
  "time-entry.restored",
  "time-entry.copied",
  "timer.started",
  "timer.stopped",
  "timer.discarded",
  "timer.reminded",
  "timesheet.rows-changed",
  "timesheet.copy-undone",
  "favourite.added",
  "favourite.removed",
  "report.exported",
  "report.export-deleted",
  "import.uploaded",
  "import.checked",
  "import.choices-changed",
  "import.started",
  "import.done",
  "import.failed",
  "import.undone",
  "import.discarded",
  "snapshot.requested",
  "snapshot.stored",
  "snapshot.failed",
  "snapshot.deleted",
  "snapshot.proven",
  "snapshot.disproven",
  "snapshot.downloaded",
  "snapshot.key-shown",
  "restore.requested",
  "restore.withdrawn",
  "restore.price-accepted",
  "restore.approved",
  "restore.refused",
  "restore.loading-begun",
  "restore.previewed",
  "restore.preview-opened",
  "restore.discarded",
  "restore.records-taken",
  "restore.taking-undone",
  "restore.finished",
  "restore.switch-ordered",
  "restore.switched",
  "restore.switch-given-up",
  "restore.undo-ordered",
  "restore.undone",
  "restore.undo-given-up",
  "restore.failed",
  "restore.terms-changed",
  "invoice.issued",
  "invoice.paid",
  "invoice.payment-taken-back",
  "invoice.exported",
  "invoice.issuer-changed",
  "recovery.recipient-made",
  "recovery.done",
  "alarm.raised",
  "alarm.cleared",
  "job.retried",
  "mail.sent",
  "mail.failed",
] as const;

export type EventAction = (typeof EVENT_ACTIONS)[number];

const ACCOUNT_NOUNS = ["member", "session", "authenticator", "passkey", "policy", "ownership"];

/** About who may sign in and how: told with the address and the browser that it came from. */
export function isAboutAccounts(action: EventAction): boolean {
  return ACCOUNT_NOUNS.includes(action.split(".")[0] ?? "");
}

export type SubjectKind =
  | "agency"
  | "key"
  | "member"
  | "session"
  | "authenticator"
  | "passkey"
  | "activity"
  | "client"
  | "contact"
  | "project"
  | "task"
  | "time-entry"
  | "timesheet"
  | "favourite"
  | "import"
  | "report"
  | "snapshot"
  | "restore"
  | "invoice"
  | "terms"
  | "recovery"
  | "alarm"
  | "job"
  | "mail";
