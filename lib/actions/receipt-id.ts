import { z } from "zod";

const receiptIdSchema = z.uuid().optional().catch(undefined);

/** The id that the browser made for one request, or none: what makes sense to nobody is as good as nothing. */
export function readReceiptId(given: unknown): string | undefined {
  return receiptIdSchema.parse(given);
}
