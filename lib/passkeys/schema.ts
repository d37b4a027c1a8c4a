import { z } from "zod";
import { nameSchema } from "@/lib/text/schema";

/** A key of the largest algorithm in use and its signature stay well below. */
const LONGEST_ANSWER = 16_384;
const LONGEST_NAME = 60;

const base64url = z.string().regex(/^[\w-]+$/);
const transportSchema = z.enum(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"]);

/** What a browser answers, as the text of its JSON. */
function answered<Answer>(schema: z.ZodType<Answer>) {
  return z
    .string()
    .max(LONGEST_ANSWER, "too-long")
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: "custom", message: "invalid" });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

const credentialSchema = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal("public-key"),
  // What extensions answer is of no use here.
  clientExtensionResults: z.unknown().transform(() => ({})),
});

const registrationSchema = credentialSchema.extend({
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    // Only a hint for the browser's dialog: ways it does not know are left out.
    transports: z
      .array(z.unknown())
      .max(20)
      .transform((ways) => ways.flatMap((way) => transportSchema.safeParse(way).data ?? []))
      .optional(),
  }),
});

const assertionSchema = credentialSchema.extend({
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
});

export const addPasskeySchema = z.object({ answer: answered(registrationSchema) });
export const givePasskeySchema = z.object({ answer: answered(assertionSchema) });
export const passkeySchema = z.object({ id: z.uuid() });
export const renamePasskeySchema = z.object({
  id: z.uuid(),
  name: nameSchema.refine((name) => name.length <= LONGEST_NAME, "too-long"),
});

export type Registration = z.output<typeof registrationSchema>;
export type Assertion = z.output<typeof assertionSchema>;
export type AddPasskeyInput = z.output<typeof addPasskeySchema>;
export type GivePasskeyInput = z.output<typeof givePasskeySchema>;
export type PasskeyInput = z.output<typeof passkeySchema>;
export type RenamePasskeyInput = z.output<typeof renamePasskeySchema>;
