import { z } from "zod";

/** Line breaks would reach mail headers and the log; marks of direction make a name read as something else. */
const NOT_ON_A_LINE = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** One line of text that names something or somebody. */
export const nameSchema = z
  .string()
  .trim()
  .min(1, "required")
  .max(200, "too-long")
  .refine((name) => !NOT_ON_A_LINE.test(name), "one-line")
  .refine((name) => VISIBLE.test(name), "required");

/**
 * One plain e-mail address, in the one spelling it is kept in. Checked before it is put into lower case: some
 * look-alikes (the Kelvin sign) have an ASCII letter as their lower case and would become somebody else's address.
 */
export const emailSchema = z
  .string()
  .trim()
  .min(1, "required")
  .max(254, "too-long")
  .regex(z.regexes.email, "email")
  .toLowerCase();

// PostgreSQL has no character 0, and no other control character but these belongs in a text.
const UNWRITABLE = /[^\P{Cc}\n\r\t]/u;

/** Several lines of text, which forms break with two signs and everybody else with one. */
export const noteSchema = z
  .string("invalid")
  .overwrite((text) => text.replaceAll("\r\n", "\n"))
  .trim()
  .max(5_000, "too-long")
  .refine((text) => !UNWRITABLE.test(text), "invalid");

/** Nothing typed is null; anything else has to be what the schema says. */
export function optionally<Output>(schema: z.ZodType<Output, string>) {
  return z.string().transform((typed, context) => {
    if (typed.trim() === "") return null;
    const { success, data, error } = schema.safeParse(typed);
    if (success) return data;
    for (const { message } of error.issues) context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
}
