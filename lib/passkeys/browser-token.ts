import { cookies } from "next/headers";
import { cookieOptions, passkeyCookieName } from "@/lib/auth/cookies";
import { newToken } from "@/lib/auth/tokens";
import { DomainError } from "@/lib/errors/domain-error";
import { CHALLENGE_LASTS_MS } from "@/lib/passkeys/challenges";

/**
 * By what a browser is known before anybody has signed in, for as long as it may answer. The same for all its tabs: a
 * question asked in one does not take the other's answer away. Only in actions and routes.
 */
export async function keepBrowserToken(): Promise<string> {
  const jar = await cookies();
  const token = jar.get(passkeyCookieName())?.value ?? newToken();
  jar.set(passkeyCookieName(), token, { ...cookieOptions(), sameSite: "strict", maxAge: CHALLENGE_LASTS_MS / 1000 });
  return token;
}

/** Throws "passkey-expired" for a browser that was not asked. */
export async function browserTokenOrRefuse(): Promise<string> {
  const token = (await cookies()).get(passkeyCookieName())?.value;
  if (!token) throw new DomainError("passkey-expired");
  return token;
}
