import { z } from "zod";

/** NIST SP 800-63B-4, 3.1.1: at least 15 code points where no second factor is enforced; never cut off. */
const MIN_LENGTH = 15;
const MAX_LENGTH = 128;

const codePoints = (password: string) => [...password.normalize("NFC")].length;

export const newPasswordSchema = z
  .string()
  .refine((password) => codePoints(password) >= MIN_LENGTH, "password-too-short")
  .refine((password) => codePoints(password) <= MAX_LENGTH, "password-too-long");

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
