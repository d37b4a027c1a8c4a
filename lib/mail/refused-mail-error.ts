import type { z } from "zod";

/** A mail that must never leave, however often it is tried. Names the fields, not their values: those are personal data. */
export class RefusedMailError extends Error {
  override name = "RefusedMailError";

  constructor(cause: z.ZodError) {
    super(`Mail refused: ${cause.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ")}`, {
      cause,
    });
  }
}
