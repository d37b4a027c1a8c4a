import type { Prisma } from "@/lib/db/generated/agency/client";

/** What becomes of a table's rows when a snapshot is brought back. */
export type Fate =
  /** As the snapshot has them. */
  | "restored"
  /** As they are today, every one. */
  | "live"
  /** None is left. */
  | "ended"
  /** As they are today, and who was there only then stays for their entries' sake. */
  | "members"
  /** As they are today; that the snapshot's are among them is made sure of. */
  | "log";

/** One decision for every table of an agency: a table that is not here does not compile. */
export const FATES = {
  AgencySettings: "restored",
  Client: "restored",
  Contact: "restored",
  Project: "restored",
  ProjectMember: "restored",
  Task: "restored",
  Activity: "restored",
  ProjectActivity: "restored",
  TimeEntry: "restored",
  ProjectMonth: "restored",
  ProjectDay: "restored",
  MemberDay: "restored",
  Favourite: "restored",
  TimesheetRow: "restored",
  ImportBatch: "restored",
  ImportLine: "restored",

  Member: "members",

  // Who may sign in, and how: a password changed because it was stolen must stay changed.
  SecurityPolicy: "live",
  FormerPassword: "live",
  Authenticator: "live",
  RecoveryCode: "live",
  Passkey: "live",
  KnownDevice: "live",
  SignInThrottle: "live",

  Session: "ended",
  PasskeyChallenge: "ended",
  MemberLink: "ended",
  // Their files are not in a snapshot, and what they tell may have been taken back.
  ReportExport: "ended",
  // What it would undo is not there any more.
  BulkChange: "ended",
  BulkChangeRow: "ended",

  // What was sent is not sent again, what waits is not forgotten.
  OutboxMessage: "live",
  // A request that is repeated is not carried out into a past that knows nothing of it.
  Receipt: "live",

  Event: "log",
  EventDetail: "log",
} as const satisfies Record<Prisma.ModelName, Fate>;

export type AgencyTable = keyof typeof FATES;

export function tablesThatAre(fate: Fate): AgencyTable[] {
  return (Object.keys(FATES) as AgencyTable[]).filter((table) => FATES[table] === fate);
}
