import { z } from "zod";
import { readCents } from "@/lib/money/rules";

/** The database keeps to the same limit. */
const MOST_CENTS = 100_000_000;

const centsSchema = z.string().transform((typed, context) => {
  const cents = readCents(typed);
  if (cents !== null && cents <= MOST_CENTS) return cents;
  context.addIssue({ code: "custom", message: typed.trim() ? "money" : "required" });
  return z.NEVER;
});

/** "19", "7,5 %": in hundredths of a percent. */
const basisPointsSchema = z.string().transform((typed, context) => {
  const basisPoints = readCents(typed.replace("%", ""));
  if (basisPoints !== null && basisPoints <= 10_000) return basisPoints;
  context.addIssue({ code: "custom", message: "percentage" });
  return z.NEVER;
});

const wholeSchema = (message: string, min: number, max: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message);

export const setPricesSchema = z.object({
  previewNet: centsSchema,
  restoreNet: centsSchema,
  vat: basisPointsSchema,
  promisedHours: wholeSchema("promised-hours", 1, 720),
  autoApproveMaxDays: z.union(
    [
      z
        .string()
        .regex(/^\s*$/)
        .transform(() => null),
      wholeSchema("approve-days", 0, 3_660),
    ],
    "approve-days",
  ),
});

export const listPricesSchema = z.object({ after: z.uuid().optional().catch(undefined) });

export type SetPricesInput = z.output<typeof setPricesSchema>;
