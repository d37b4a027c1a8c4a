import { generateSecret, generateURI, verifySync } from "otplib";

/** RFC 6238, 4.1 and 5.2: thirty seconds a step, and one step either side for clocks that differ. */
const STEP_SECONDS = 30;
const SECRET_BYTES = 20;
const SIX_DIGITS = /^[0-9]{6}$/;

/** A new shared secret of 160 bits (RFC 4226, R6), in base 32. */
export function newTotpSecret(): string {
  return generateSecret({ length: SECRET_BYTES });
}

/**
 * The time step whose code this is: the present one, the one before or the one after; null when it is of none of them.
 * A step may be used once. That is not decided here but by the row that remembers the last one, because only it can
 * for two requests at once.
 */
export function stepOfCode(secret: string, code: string, at: Date): number | null {
  // otplib throws at any other length.
  if (!SIX_DIGITS.test(code)) return null;
  const epoch = Math.floor(at.getTime() / 1000);
  const result = verifySync({ secret, token: code, epoch, epochTolerance: STEP_SECONDS });
  return result.valid && "timeStep" in result ? result.timeStep : null;
}

/** What the QR code says. A colon would end the issuer's name in the label. */
export function otpauthUri({ issuer, login, secret }: { issuer: string; login: string; secret: string }): string {
  return generateURI({ issuer: issuer.replaceAll(":", " "), label: login, secret });
}
