import type { ServerResponse } from "node:http";

/** On every answer alike: pages, routes, files, refusals and the page of an outage. */
const SECURITY_HEADERS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  // Addresses of reset and invite links are nobody else's business.
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy":
    "camera=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-create=(self), publickey-credentials-get=(self)",
};

/** For what is no page. A page gets a policy with its nonce in place of this one. */
const NOTHING_MAY_RUN = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Two years, as browsers' preload lists ask for. */
const HSTS = "max-age=63072000; includeSubDomains";

export function isSecurityHeader(name: string): boolean {
  return name in SECURITY_HEADERS || name === "strict-transport-security";
}

/** @param isTrustworthy whether browsers reach the installation by HTTPS, or under localhost */
export function setSecurityHeaders(response: ServerResponse, isTrustworthy: boolean): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  response.setHeader("content-security-policy", NOTHING_MAY_RUN);
  if (isTrustworthy) response.setHeader("strict-transport-security", HSTS);
}
