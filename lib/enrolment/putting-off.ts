import { cookies } from "next/headers";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { cookieOptions, countdownCookieName } from "@/lib/auth/cookies";
import { now } from "@/lib/time/clock";
import { nextDayStart } from "@/lib/time/zones";

/** Keeps, in this browser and until the member's day ends, that they do not want to see the countdown. */
export async function putOffCountdown(actor: Actor): Promise<void> {
  const expires = nextDayStart(now(), actor.timeZone);
  (await cookies()).set(countdownCookieName(), memberIdOf(actor), { ...cookieOptions(), expires });
}

/** Several members may share a browser. */
export async function isCountdownPutOff(actor: Actor): Promise<boolean> {
  return (await cookies()).get(countdownCookieName())?.value === actor.memberId;
}
