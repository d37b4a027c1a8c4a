import type { z } from "zod";

/**
 * The rows of a statement written by hand, each as its schema has it. Not by a schema of their list: made where it is
 * used, that takes longer than to check the rows.
 */
export function parseRows<Schema extends z.ZodType>(schema: Schema, rows: unknown): z.output<Schema>[] {
  return (rows as unknown[]).map((row) => schema.parse(row));
}

/** The one row of such a statement. */
export function parseRow<Schema extends z.ZodType>(schema: Schema, rows: unknown): z.output<Schema> {
  return schema.parse((rows as unknown[])[0]);
}
