import { randomUUID } from "node:crypto";
import { log } from "@/lib/errors/log";

/** Writes an unexpected error with its cause to the log, and returns the incident id that the person is given. */
export function logFault(error: unknown): string {
  const incidentId = randomUUID().slice(0, 8);
  log.error({ incidentId, err: error }, "fault");
  return incidentId;
}
