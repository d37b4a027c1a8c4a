import type { Role } from "@/lib/db/generated/agency/enums";

/** Who may act: a member by its roles, or the system (a job, the command line), or an operator in the console. */
export type Subject = Role | "system" | "operator";

const owners = ["owner"] as const;
const admins = ["owner", "admin"] as const;
const managers = ["owner", "admin", "manager"] as const;
const workers = ["owner", "admin", "manager", "member"] as const;
const readers = ["owner", "admin", "manager", "member", "bookkeeper", "guest"] as const;
const everyone = ["owner", "admin", "manager", "member", "bookkeeper", "dataProtectionOfficer", "guest"] as const;
const operators = ["operator"] as const;
const system = ["system"] as const;

/** The one table of who may do what. What is not listed is refused. */
const TABLE = {
  "profile:read:own": everyone,
  "profile:write:own": [...everyone, "operator"],
  "settings:read": admins,
  "settings:write": admins,
  "policy:write": admins,
  "member:read": managers,
  "member:read:factors": admins,
  "member:write": admins,
  "member:unlock": system,
  "ownership:hand-over": owners,
  "activity:read": readers,
  "activity:write": admins,
  "client:read": readers,
  "client:write": managers,
  "client:delete": admins,
  "contact:read": ["owner", "admin", "manager", "member", "bookkeeper"],
  "contact:read:position": ["owner", "admin", "manager", "bookkeeper"],
  "contact:read:private-note": managers,
  "contact:write:private-note": managers,
  "project:read": readers,
  "project:read:open": workers,
  "project:read:all": ["owner", "admin", "manager", "bookkeeper"],
  "project:write": managers,
  "project:delete": admins,
  "time-entry:read:own": workers,
  "time-entry:write:own": workers,
  "time-entry:read:all": ["owner", "admin", "manager", "bookkeeper"],
  /** Where others' time lies and whether it is billable. Never how long somebody worked, when, or their note. */
  "time-entry:assign:all": managers,
  /** Hours added up: of everybody for who may read everybody's entries, otherwise of oneself. */
  "report:read": ["owner", "admin", "manager", "member", "bookkeeper"],
  /** Writes the file that a member has asked for, of what existed for them. */
  "report:export": system,
  "import:run": [...admins, ...system],
  "backup:read": admins,
  "backup:run": [...admins, ...system],
  /** Keeps the promise: saves, tries out, deletes what is over. */
  "backup:keep": system,
  /** The file itself, and what opens it. */
  "backup:download": owners,
  "restore:request": admins,
  "restore:carry-out": system,
  /** Chooses what goes back into today's data. */
  "restore:choose": admins,
  "invoice:read": [...admins, "bookkeeper", "operator"],
  "console:read": operators,
  "console:decide": operators,
  "console:price": operators,
  "console:run": operators,
  "alarm:raise": system,
  "operator:read": system,
  "operator:write": system,
  "agency:set-up": system,
  "keys:rotate": system,
  "outbox:deliver": system,
  "timer:remind": system,
} as const satisfies Record<string, readonly Subject[]>;

export type Permission = keyof typeof TABLE;

export const PERMISSIONS = Object.keys(TABLE) as Permission[];

/** Whether any of them is listed for the permission. Without roles nobody may do anything. */
export function mayDo(subjects: readonly Subject[], permission: Permission): boolean {
  const allowed: readonly Subject[] = TABLE[permission];
  return subjects.some((subject) => allowed.includes(subject));
}
