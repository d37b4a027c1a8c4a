import { z } from "zod";
import { ROLES } from "@/lib/members/roles";
import { wholeNumber } from "@/lib/security-policy/whole-number-schema";

const GRACE_DAYS = { min: 0, max: 60 };
/** NIST SP 800-63B-4, 2.2.3: a day overall and an hour without input at most. */
const SESSION_HOURS = { min: 1, max: 24 };
const SESSION_IDLE_MINUTES = { min: 5, max: 60 };

/** Without a role nobody is asked for a second factor. */
export const enforcementSchema = z.object({
  secondFactorRoles: z
    .array(z.enum(ROLES))
    .max(20)
    .transform((roles) => ROLES.filter((role) => roles.includes(role))),
  graceDays: wholeNumber(GRACE_DAYS, "grace-days"),
});

export const sessionLimitsSchema = z.object({
  sessionHours: wholeNumber(SESSION_HOURS, "session-hours"),
  sessionIdleMinutes: wholeNumber(SESSION_IDLE_MINUTES, "session-idle-minutes"),
});

export type EnforcementInput = z.output<typeof enforcementSchema>;
export type SessionLimitsInput = z.output<typeof sessionLimitsSchema>;
