import type { IncomingMessage, ServerResponse } from "node:http";
import { preferredLocale } from "@/lib/i18n/locales";
import { isSecurityHeader } from "@/lib/web-server/security-headers";
import { OUTAGE_POLICY, outagePage, RETRY_SECONDS } from "./outage-page";
import { OUTAGE_WORDS, type OutageReason } from "./words";

/** Says with a 503 that nothing can be had right now: as JSON to scripts, as a page to people. */
export function answerOutage(request: IncomingMessage, response: ServerResponse, reason: OutageReason = "away"): void {
  const locale = preferredLocale(request.headers["accept-language"] ?? null);
  const isScript = request.url?.startsWith("/api/") ?? false;
  const isRead = request.method === "GET" || request.method === "HEAD";
  const explanation = { code: "unavailable", message: OUTAGE_WORDS[reason][locale].title, fieldErrors: {} };
  const body = isScript ? JSON.stringify(explanation) : outagePage(locale, isRead, reason);
  for (const name of response.getHeaderNames()) if (!isSecurityHeader(name)) response.removeHeader(name);
  response.writeHead(503, {
    "content-type": isScript ? "application/json" : "text/html; charset=utf-8",
    "content-language": locale,
    "content-length": Buffer.byteLength(body),
    "content-security-policy": OUTAGE_POLICY,
    "cache-control": "no-store",
    "retry-after": String(RETRY_SECONDS),
    vary: "accept-language",
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

const BEGINNINGS = ["writeHead", "flushHeaders", "write", "end"] as const;

/**
 * Lets an answer pass unless it is a plain 500 and the database is to blame: then the outage is told in its place.
 * The methods stay wrapped to the end: what Next.js puts around them meanwhile (compression) must not be undone.
 */
export function answerOutageInsteadOfFault(
  request: IncomingMessage,
  response: ServerResponse,
  isOutage: () => boolean,
): void {
  let fate: "open" | "passed" | "told" = "open";
  for (const name of BEGINNINGS) {
    const original = response[name];
    const wrapped = (...args: unknown[]) => {
      if (fate === "open") {
        const status = name === "writeHead" ? args[0] : response.statusCode;
        fate = "passed";
        if (status === 500 && isOutage()) {
          answerOutage(request, response);
          fate = "told";
        }
      }
      if (fate === "told") return name === "write" ? true : response;
      return Reflect.apply(original, response, args);
    };
    Object.assign(response, { [name]: wrapped });
  }
}
