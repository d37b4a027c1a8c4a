import { z } from "zod";

/** Strings only: credentials may arrive as objects. */
export const signInSchema = z.object({
  login: z.string().trim().min(1).max(320),
  password: z.string().min(1).max(1024),
});

export type SignInInput = z.infer<typeof signInSchema>;

/** E-mail address or user name, in the one spelling they are kept in. */
export function normaliseLogin(login: string): string {
  return login.trim().normalize("NFKC").toLowerCase();
}
