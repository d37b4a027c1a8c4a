import { isIP, isIPv4 } from "node:net";

const AGENCY_LABEL = "{agency}.";
const PLACE = "agency-placeholder";

/** `https://{agency}.example.com`, or an origin without `{agency}`. */
export function isAgencyPattern(text: string): boolean {
  const [scheme, host = ""] = text.split("://", 2);
  return isOrigin(host.startsWith(AGENCY_LABEL) ? `${scheme}://${host.slice(AGENCY_LABEL.length)}` : text);
}

/** What stands at the place of `{agency}` in a host name; null where the pattern does not match it. */
export function slugInPattern(pattern: string, hostname: string): string | null {
  const [before = "", after = ""] = new URL(pattern.replace("{agency}", PLACE)).hostname.split(PLACE);
  if (!hostname.startsWith(before) || !hostname.endsWith(after)) return null;
  const slug = hostname.slice(before.length, hostname.length - after.length);
  return /^[a-z0-9-]+$/.test(slug) ? slug : null;
}

/** Plain http is for localhost only: browsers give `__Host-` cookies to nobody else without TLS. */
export function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.origin !== text.toLowerCase() || !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(url.hostname))
    return false;
  return url.protocol === "https:" || (url.protocol === "http:" && /(^|\.)localhost$/.test(url.hostname));
}

export function isDatabaseUrl(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || !["postgres:", "postgresql:"].includes(url.protocol)) return false;
  return url.hostname !== "" && url.username !== "" && /^\/[^/]+$/.test(url.pathname);
}

export function isMailServerUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && ["smtp:", "smtps:"].includes(url.protocol) && url.hostname !== "";
}

/** `name@host` or `Name <name@host>`; a line break would let a setting write mail headers. */
export function isMailFrom(text: string): boolean {
  return /^(?:[^<>\r\n]* <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text);
}

/** An IP address or a range in CIDR notation. */
export function isAddressOrRange(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  if (isIP(address) === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (isIPv4(address) ? 32 : 128));
}
