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

/** Outlives the sessions: tells a browser that a member has signed in from. */
export function deviceCookieName(): string {
  return cookieName("device");
}

/** Of a browser that is asked for a passkey before anybody has signed in. */
export function passkeyCookieName(): string {
  return cookieName("passkey");
}

/** The language a visitor chose; members have theirs in the database. */
export function localeCookieName(): string {
  return cookieName("locale");
}

/** Stands while a member does not want to see how long they may go on without a second factor. */
export function countdownCookieName(): string {
  return cookieName("countdown");
}

/** How this browser's calendar was last looked at. */
export function calendarCookieName(): string {
  return cookieName("calendar");
}

/** Stands while a member walks through what a snapshot held. */
export function previewCookieName(): string {
  return cookieName("preview");
}

function cookieName(purpose: string): string {
  return `${isTrustworthyOrigin() ? "__Host-" : ""}kontor-${purpose}`;
}
