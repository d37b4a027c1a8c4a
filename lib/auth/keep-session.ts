import { cookies } from "next/headers";
import { cookieOptions, deviceCookieName, sessionCookieName } from "@/lib/auth/cookies";
import { DEVICE_LASTS_MS } from "@/lib/auth/known-devices";
import { LONGEST_SESSION_MS } from "@/lib/auth/sessions";

type Tokens = { token: string; deviceToken?: string };

/** Puts what a sign-in has come to into the browser. Only in actions and routes, once the transaction is committed. */
export async function keepSession({ token, deviceToken }: Tokens): Promise<void> {
  (await cookies()).set(sessionCookieName(), token, { ...cookieOptions(), maxAge: LONGEST_SESSION_MS / 1000 });
  await keepDevice(deviceToken);
}

/** Keeps the browser's device token, a new one or the one it has, for another 400 days. */
export async function keepDevice(newToken: string | undefined): Promise<void> {
  const jar = await cookies();
  const token = newToken ?? jar.get(deviceCookieName())?.value;
  if (token) jar.set(deviceCookieName(), token, { ...cookieOptions(), maxAge: DEVICE_LASTS_MS / 1000 });
}
