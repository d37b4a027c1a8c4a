import { isTrustworthyOrigin } from "@/lib/agencies/origin";

/** Host-only, so that browsers keep agencies apart; unreadable for scripts. */
export function cookieOptions() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: isTrustworthyOrigin() } as const;
}

export function sessionCookieName(): string {
  return cookieName("session");
}

export function csrfCookieName(): string {
  return cookieName("csrf");
}

function cookieName(purpose: string): string {
  return `${isTrustworthyOrigin() ? "__Host-" : ""}kontor-${purpose}`;
}
