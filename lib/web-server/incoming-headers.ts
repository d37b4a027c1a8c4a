import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { clientAddress, type ProxyCheck, plainAddress } from "./client-address";

/** Where the app reads the client's address. Set by this server alone. */
const PEER_HEADER = "x-kontor-peer";

/**
 * What Next, a proxy or Kontor itself says in headers of a request, and a client must not: skipped middleware
 * (CVE-2025-29927), resumed renders (CVE-2026-44579), rewritten paths, addresses and hosts.
 */
const INTERNAL =
  /^(?:x-(?:kontor|middleware|nextjs|next|invoke|invocation|now|vercel|prerender|matched|action|forwarded|original|rewrite)-|next-resume)/;

/** Next takes the page's nonce from a policy in the *request* (CVE-2026-44581); proxies pass these on from the client. */
const INTERNAL_NAMES = new Set([
  "content-security-policy",
  "content-security-policy-report-only",
  "forwarded",
  "x-nonce",
  "x-real-ip",
]);

/** Next's own browser code sends these in development, to follow a request through its tools. */
const DEVELOPMENT_NAMES = new Set(["x-nextjs-request-id", "x-nextjs-html-request-id"]);

/** Makes a request's headers true: removes what only we may say, and says who sent it, for which host, over which scheme. */
export function cleanHeaders(request: IncomingMessage, isTrusted: ProxyCheck, isDevelopment = false): void {
  const { headers } = request;
  const peer = request.socket.remoteAddress ?? "";
  const forwarded = isTrusted(plainAddress(peer)) ? forwardedBy(headers) : {};
  for (const name of Object.keys(headers)) {
    const isAllowed = isDevelopment && DEVELOPMENT_NAMES.has(name);
    if (!isAllowed && (INTERNAL.test(name) || INTERNAL_NAMES.has(name))) delete headers[name];
  }
  Object.assign(headers, forwarded.host && { host: forwarded.host, "x-forwarded-host": forwarded.host });
  Object.assign(headers, forwarded.scheme && { "x-forwarded-proto": forwarded.scheme });
  headers[PEER_HEADER] = clientAddress(peer, forwarded.for, isTrusted);
}

/** Of lists the last entry: the one that the proxy nearest to us has written. */
function forwardedBy(headers: IncomingHttpHeaders): { host?: string; scheme?: string; for?: string } {
  const lastOf = (name: string) =>
    String(headers[name] ?? "")
      .split(",")
      .at(-1)
      ?.trim() ?? "";
  const [host, scheme] = [lastOf("x-forwarded-host"), lastOf("x-forwarded-proto")];
  return {
    for: headers["x-forwarded-for"]?.toString(),
    host: /^[\w.-]+(?::\d+)?$/.test(host) ? host : undefined,
    scheme: /^https?$/.test(scheme) ? scheme : undefined,
  };
}
