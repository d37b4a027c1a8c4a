import type { Instrumentation } from "next";

/** Next.js tells every fault here, once, with the digest that the person is shown as the incident. */
export const onRequestError: Instrumentation.onRequestError = async (error) => {
  const { isUnavailable } = await import("@/lib/errors/database-refusals");
  const { noteDatabaseUnavailable } = await import("@/lib/outage/request-outcome");
  if (isUnavailable(error)) return noteDatabaseUnavailable();
  const { log } = await import("@/lib/errors/log");
  const incidentId = (error as { digest?: string }).digest;
  log.error({ incidentId, err: error }, "fault");
};
