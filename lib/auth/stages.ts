import type { SessionStage } from "@/lib/db/generated/agency/enums";

/** What decides how far a sign-in has come. */
export type Standing = {
  /** Has an authenticator or a passkey. */
  hasFactor: boolean;
  /** Gave it in this sign-in; a passkey with user verification is both factors at once. */
  hasGivenFactor: boolean;
  /** A second factor is enforced, and no grace is left. */
  isEnrolmentDue: boolean;
  isPasswordDue: boolean;
};

/**
 * The stage a session is in. The factor comes before everything else, so that nobody who only has the password can
 * enrol a factor of their own or change the password; a reset by mail skips nothing (ASVS 6.4.3).
 */
export function nextStage({ hasFactor, hasGivenFactor, isEnrolmentDue, isPasswordDue }: Standing): SessionStage {
  if (hasFactor && !hasGivenFactor) return "secondFactor";
  if (!hasFactor && isEnrolmentDue) return "enrol";
  return isPasswordDue ? "changePassword" : "full";
}

/** The only pages a session of each stage opens. */
export const STAGE_PATHS = {
  secondFactor: "/second-factor",
  enrol: "/enrol",
  changePassword: "/change-password",
  full: "/",
} as const satisfies Record<SessionStage, `/${string}`>;
