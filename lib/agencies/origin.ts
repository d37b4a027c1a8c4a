import { OPERATORS_SLUG } from "@/lib/operators/slug";
import { slugInPattern } from "@/lib/settings/formats";
import { settings } from "@/lib/settings/settings";

const PLACEHOLDER = "{agency}";

/** The origin of an agency's pages, from the installation's pattern and never from a request's headers. */
export function originOf(slug: string): string {
  if (slug === OPERATORS_SLUG) return new URL(settings().operatorUrl).origin;
  return new URL(settings().baseUrl.replace(PLACEHOLDER, slug)).origin;
}

/** The agency that a host name asks for; null where the pattern does not match. The port plays no part. */
export function slugOfHost(host: string): string | null {
  const { baseUrl } = settings();
  return baseUrl.includes(PLACEHOLDER) ? slugInPattern(baseUrl, hostName(host)) : null;
}

export function isOperatorHost(host: string): boolean {
  return hostName(host) === new URL(settings().operatorUrl).hostname;
}

/** Cookies may be `__Host-` and `Secure` where the browser sees a trustworthy origin: HTTPS, or localhost. */
export function isTrustworthyOrigin(): boolean {
  const { protocol, hostname } = new URL(originOf("agency"));
  return protocol === "https:" || hostname === "localhost" || hostname.endsWith(".localhost");
}

function hostName(host: string): string {
  return host.replace(/:\d+$/, "").replace(/\.$/, "").toLowerCase();
}
