import { DomainError } from "@/lib/errors/domain-error";

/**
 * Browsers send `Origin` with everything that is not a plain GET; another site's, `null` or none is refused with
 * "forbidden". Held against the host that was asked, which no page of another site can choose, and not against the
 * agency's pattern: where there is one agency, every host is its own.
 */
export function requireOwnOrigin(headers: Pick<Headers, "get">): void {
  const origin = headers.get("origin") ?? "";
  const isOwn = URL.canParse(origin) && new URL(origin).host === headers.get("host")?.toLowerCase();
  if (!isOwn) throw new DomainError("forbidden");
}

/** A download leaves a trace in the log: another site could send a browser here again and again. */
export function requireSameSite(headers: Pick<Headers, "get">): void {
  if (headers.get("sec-fetch-site") === "cross-site") throw new DomainError("forbidden");
}
