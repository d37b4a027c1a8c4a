import { generateSync } from "otplib";
import type { AgencyClient } from "@/lib/db/agency-client";
import { activateAuthenticator, draftAuthenticator } from "@/lib/second-factors/authenticators";
import { now } from "@/lib/time/clock";
import { withClock } from "./clock";

const STEP_MS = 30_000;

/** The code that a phone shows; `steps` before or after the present one. */
export function codeOf(secret: string, steps = 0): string {
  return generateSync({ secret, epoch: Math.floor((now().getTime() + steps * STEP_MS) / 1000) });
}

/** An authenticator that a member set up ten minutes ago, with its secret: every code of now is still unused. */
export async function aTotpAuthenticator(
  db: AgencyClient,
  agency: { id: string },
  memberId: string,
  name = "Telefon",
): Promise<{ id: string; secret: string }> {
  return withClock(new Date(now().getTime() - 600_000), async () => {
    const drafted = await draftAuthenticator(db, agency, memberId);
    await activateAuthenticator(db, agency, memberId, { id: drafted.id, name, code: codeOf(drafted.secret) });
    return drafted;
  });
}
