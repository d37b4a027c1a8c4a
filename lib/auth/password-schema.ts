import { z } from "zod";

/** Only what keeps a megabyte away from everything else: the rules are the agency's (`requireGoodPassword`). */
export const newPasswordSchema = z.string().min(1, "required").max(1024, "too-long");

/** Asked for again before something that a borrowed session must not do. */
export const currentPasswordSchema = z.string().min(1, "required").max(1024, "too-long");

export const confirmIdentitySchema = z.object({ currentPassword: currentPasswordSchema });

export const changePasswordSchema = z.object({
  currentPassword: currentPasswordSchema,
  newPassword: newPasswordSchema,
});

export type ChangePasswordInput = z.output<typeof changePasswordSchema>;

export const setPasswordSchema = z.object({ token: z.string().min(1).max(100), password: newPasswordSchema });

export const requestLinkSchema = z.object({ login: z.string().trim().min(1, "required").max(320, "too-long") });

export const linkTokenSchema = z.object({ token: z.string().min(1).max(100) });
