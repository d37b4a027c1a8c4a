import type { Actor } from "@/lib/access/actor";
import type { Permission } from "@/lib/access/permissions";
import type { AgencyRecord } from "@/lib/db/registry";
import { DomainError } from "@/lib/errors/domain-error";

/** What a permission opens for somebody who walks through a preview. */
type InPreview =
  /** Reads what the snapshot held, writes nothing. */
  | "then"
  /** Reads today's data, writes nothing. */
  | "today"
  /** As ever: one's own account, and the restore itself. */
  | "open";

/** One decision for each permission; one that is not here does not compile. */
const IN_PREVIEW = {
  "profile:read:own": "open",
  "profile:write:own": "open",
  "settings:read": "today",
  "settings:write": "today",
  "policy:write": "today",
  "member:read": "then",
  "member:read:factors": "today",
  "member:write": "today",
  "member:unlock": "today",
  "ownership:hand-over": "today",
  "activity:read": "then",
  "activity:write": "then",
  "client:read": "then",
  "client:write": "then",
  "client:delete": "then",
  "contact:read": "then",
  "contact:read:position": "then",
  "contact:read:private-note": "then",
  "contact:write:private-note": "then",
  "project:read": "then",
  "project:read:open": "then",
  "project:read:all": "then",
  "project:write": "then",
  "project:delete": "then",
  "time-entry:read:own": "then",
  "time-entry:write:own": "then",
  "time-entry:read:all": "then",
  "time-entry:assign:all": "then",
  "report:read": "then",
  "report:export": "today",
  "import:run": "then",
  "backup:read": "open",
  "backup:run": "open",
  "backup:keep": "open",
  "backup:download": "open",
  "restore:request": "open",
  "restore:carry-out": "open",
  "restore:choose": "open",
  "invoice:read": "open",
  "console:read": "today",
  "console:decide": "today",
  "console:price": "today",
  "console:run": "today",
  "alarm:raise": "today",
  "operator:read": "today",
  "operator:write": "today",
  "agency:set-up": "today",
  "keys:rotate": "today",
  "outbox:deliver": "today",
  "timer:remind": "today",
} as const satisfies Record<Permission, InPreview>;

/** Which of the agency's databases the actor reads from. */
export function databaseToRead({ agency, preview }: Actor, permission: Permission): AgencyRecord {
  return preview && IN_PREVIEW[permission] === "then" ? { ...agency, databaseName: preview.databaseName } : agency;
}

/**
 * Whether pages offer it to somebody who walks through a preview: nothing that would be refused. Timesheets are read by
 * the permission that writes them.
 */
export function isOfferedInPreview(permission: Permission): boolean {
  return IN_PREVIEW[permission] === "open" || /:read(:|$)/.test(permission) || permission === "time-entry:write:own";
}

/** @throws DomainError("preview-read-only") */
export function refuseInPreview({ preview }: Actor, permission: Permission): void {
  if (preview && IN_PREVIEW[permission] !== "open") throw new DomainError("preview-read-only");
}
