import { z } from "zod";

/** The outbox's id of a mail: it becomes the file name and the Message-ID, so twice the same id is the same mail. */
export const mailIdSchema = z.uuid().toLowerCase();

// A line break would begin a header of the attacker's choosing; no other control character belongs on a header line either.
const headerLineSchema = z.string().regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, "must be one line without control characters");

// One bare ASCII address. Display names, comments, lists, quoted local parts and look-alikes of "@" are what mail has
// been misdelivered with; an international domain is written in its xn-- form.
const recipientSchema = z.email("must be exactly one plain address").max(254);

// Everything else a caller could set is set by us, or would change where the mail goes or what it claims to be.
const callersHeaders = new Set(["list-id", "list-unsubscribe", "list-unsubscribe-post"]);

// Documents that Kontor has written itself, under names of its own.
const attachmentSchema = z.strictObject({
  fileName: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,80}\.pdf$/, "must be a plain file name of our own"),
  content: z.instanceof(Uint8Array).refine(({ length }) => length > 0 && length <= 1_048_576, "must be at most 1 MiB"),
});

export const mailMessageSchema = z.strictObject({
  id: mailIdSchema,
  to: recipientSchema,
  subject: headerLineSchema.min(1),
  text: z.string(),
  html: z.string(),
  headers: z
    .record(z.string(), headerLineSchema)
    .refine((headers) => Object.keys(headers).every((name) => callersHeaders.has(name.toLowerCase())), {
      error: `may only hold ${[...callersHeaders].join(", ")}`,
    })
    .optional(),
  attachments: z.array(attachmentSchema).max(3).optional(),
});

export type MailAttachment = z.infer<typeof attachmentSchema>;
export type MailMessage = z.infer<typeof mailMessageSchema>;
