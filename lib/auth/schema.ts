import { z } from "zod";

/** PostgreSQL cannot keep a NUL, and nobody's name or password has one. */
const WITHOUT_NUL = /^[^\0]*$/;

/** Strings only: credentials may arrive as objects. */
export const signInSchema = z.object({
  login: z.string().max(320).trim().min(1).regex(WITHOUT_NUL),
  password: z.string().min(1).max(1024).regex(WITHOUT_NUL),
});

export type SignInInput = z.infer<typeof signInSchema>;

/** E-mail address or user name, in the one spelling they are kept in. */
export function normaliseLogin(login: string): string {
  return login.trim().normalize("NFKC").toLowerCase();
}
