import type { IncomingMessage, ServerResponse } from "node:http";
import { answerOutage, answerOutageInsteadOfFault } from "@/lib/outage/answer-outage";
import type { DatabaseProbe } from "@/lib/outage/database-probe";
import { withOutcome } from "@/lib/outage/request-outcome";
import type { ProxyCheck } from "./client-address";
import { cleanHeaders } from "./incoming-headers";
import { setSecurityHeaders } from "./security-headers";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What answers without a database: the app's files, and the page that tells how the database is. */
const INDEPENDENT = /^\/(?:_next\/|api\/health(?:\?|$))/;

/** Everything that happens to a request before the app sees it, and to an answer after. */
export function createListener(options: {
  handle: Handle;
  probe: DatabaseProbe;
  /** Whether the database of the host's agency is just being exchanged. */
  isSwitching: (host: string) => Promise<boolean>;
  isTrusted: ProxyCheck;
  isDevelopment: boolean;
  /** Whether browsers reach us by HTTPS, or under localhost. */
  isTrustworthy: boolean;
}) {
  const { handle, probe, isSwitching, isTrusted, isDevelopment, isTrustworthy } = options;
  return async function listener(request: IncomingMessage, response: ServerResponse): Promise<void> {
    setSecurityHeaders(response, isTrustworthy);
    // A full address as the target would name a second host beside the header's.
    if (!request.url?.startsWith("/")) return void response.writeHead(400).end();
    cleanHeaders(request, isTrusted, isDevelopment);
    if (INDEPENDENT.test(request.url)) return handle(request, response);
    if (!(await probe.isAvailable())) return answerOutage(request, response);
    if (await isSwitching(request.headers.host ?? "")) return answerOutage(request, response, "switching");
    const outcome = { databaseUnavailable: false };
    answerOutageInsteadOfFault(request, response, () => outcome.databaseUnavailable || !probe.wasAvailable());
    await withOutcome(outcome, () => handle(request, response));
  };
}
