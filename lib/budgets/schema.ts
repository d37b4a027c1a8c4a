import { z } from "zod";
import { readHours } from "@/lib/budgets/hours";

/** A budget typed in hours, in seconds; nothing typed is no budget. */
export const budgetSecondsSchema = z.string().transform((typed, context) => {
  if (typed.trim() === "") return null;
  const seconds = readHours(typed);
  if (seconds !== null && seconds > 0) return seconds;
  context.addIssue({ code: "custom", message: "hours" });
  return z.NEVER;
});
