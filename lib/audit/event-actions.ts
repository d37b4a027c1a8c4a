/** What the log can say, one list, so that a reader of the log knows every word in it. */
export const EVENT_ACTIONS = [
  "agency.set-up",
  "agency.filled-with-demo",
  "settings.changed",
  "policy.enforcement-changed",
  "policy.session-limits-changed",
  "keys.rotated",
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
  "member.reset-requested",
  "member.device-link-requested",
  "member.device-confirmed",
  "member.password-reset",
  "member.password-changed",
  "member.password-refused",
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
  "import.uploaded",
  "import.checked",
  "import.choices-changed",
  "import.started",
  "import.done",
  "import.failed",
  "import.undone",
  "import.discarded",
  "mail.sent",
  "mail.failed",
] as const;

export type EventAction = (typeof EVENT_ACTIONS)[number];

export type SubjectKind =
  | "agency"
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
  | "mail";
