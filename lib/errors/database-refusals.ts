import { DomainError, type ErrorCode } from "@/lib/errors/domain-error";

/** The constraints whose refusal a person can understand and act on. */
const REFUSALS: Record<string, { code: ErrorCode; field?: string }> = {
  Member_email_key: { code: "email-taken", field: "email" },
  Member_userName_key: { code: "user-name-taken", field: "userName" },
  // Raised at the commit by a trigger, of which the driver passes on only the message.
  "the last owner cannot go": { code: "last-owner" },
  Passkey_credentialId_key: { code: "passkey-taken" },
  Client_name_key: { code: "name-taken", field: "name" },
  Project_clientId_name_key: { code: "name-taken", field: "name" },
  Task_projectId_name_key: { code: "name-taken", field: "name" },
  Activity_name_key: { code: "name-taken", field: "name" },
  // Checked beforehand, and then somebody was quicker: came to need the row, or deleted it.
  Project_clientId_fkey: { code: "changed-elsewhere" },
  TimeEntry_taskId_projectId_fkey: { code: "changed-elsewhere" },
  TimeEntry_activityId_fkey: { code: "changed-elsewhere" },
  TimeEntry_projectId_fkey: { code: "changed-elsewhere" },
  // Imported in the meantime.
  TimeEntry_importFingerprint_key: { code: "changed-elsewhere" },
  TimeEntry_one_running_timer_a_member: { code: "timer-already-running" },
  RestoreRequest_one_open_an_agency: { code: "restore-already-open" },
  TimeEntry_pkey: { code: "changed-elsewhere" },
};

/** Turns a refusal of the database into the domain's words; gives back whatever it does not know. */
export function asDomainError(error: unknown): unknown {
  const text = everythingSaid(error);
  for (const [constraint, { code, field }] of Object.entries(REFUSALS)) {
    if (text.includes(constraint)) return new DomainError(code, { field });
  }
  return error;
}

/** SQLSTATEs and messages that mean: the database is away or being switched, not broken. */
const UNAVAILABLE =
  /57P01|P1010|DatabaseAccessDenied|not permitted to log in|57P03|55000|3D000|53300|ECONNREFUSED|ECONNRESET|not queryable|Can't reach database|P1001|P1017|P2024|P2028|timeout exceeded when trying to connect|Connection terminated/;

export function isUnavailable(error: unknown): boolean {
  // By its code and not by its class, which is another one in each of Next.js's bundles.
  if ((error as { code?: unknown } | null)?.code === "unavailable") return true;
  return UNAVAILABLE.test(everythingSaid(error));
}

/** The role lacks the right: a mistake of ours, or its database was closed to it. */
export function isDenied(error: unknown): boolean {
  return /42501|permission denied/.test(everythingSaid(error));
}

/** Drivers put what happened in different places: message, code, meta, cause. */
function everythingSaid(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 4)
    return typeof error === "object" ? (JSON.stringify(error) ?? "") : String(error);
  const { code, meta } = error as Error & { code?: unknown; meta?: unknown };
  const cause = error.cause === undefined ? "" : everythingSaid(error.cause, depth + 1);
  return [error.name, error.message, code, JSON.stringify(meta), cause].join(" ");
}
