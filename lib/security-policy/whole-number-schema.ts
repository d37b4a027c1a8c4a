import { z } from "zod";
import type { FieldErrorCode } from "@/lib/errors/domain-error";

/** As forms send it. */
export function wholeNumber({ min, max }: { min: number; max: number }, code: FieldErrorCode) {
  return z
    .string(code)
    .trim()
    .regex(/^\d{1,4}$/, code)
    .transform(Number)
    .refine((number) => number >= min && number <= max, code);
}
