import { z } from "zod";
import { isUnavailable } from "@/lib/errors/database-refusals";
import { DomainError, type ErrorCode, FieldError } from "@/lib/errors/domain-error";
import { logFault } from "@/lib/errors/log-fault";
import { getTranslations } from "@/lib/i18n/get-words";
import type de from "@/lib/i18n/messages/de/errors.json";

export type Explanation = { code: ErrorCode; message: string; fieldErrors: Record<string, string> };

/**
 * The words for a failure, in the viewer's language, by field where it is about one. What nobody expected goes to the
 * log, and the person is given the id it can be found by.
 */
export async function explain(error: unknown): Promise<Explanation> {
  const t = await getTranslations("errors");
  if (error instanceof z.ZodError) {
    const fieldErrors: Record<string, string> = {};
    for (const issue of error.issues) {
      const code = `field.${issue.message}` as keyof typeof de & `field.${string}`;
      // A message that is none of our codes comes from Zod itself: the value has the wrong form altogether.
      fieldErrors[issue.path.join(".")] ??= t.has(code) ? t(code) : t("field.invalid");
    }
    return { code: "invalid-input", message: t("invalid-input"), fieldErrors };
  }
  if (error instanceof FieldError) {
    return {
      code: "invalid-input",
      message: t("invalid-input"),
      fieldErrors: { [error.field]: t(`field.${error.code}`, error.params) },
    };
  }
  if (error instanceof DomainError) {
    const message = t(error.code, error.params);
    return { code: error.code, message, fieldErrors: error.field ? { [error.field]: message } : {} };
  }
  if (isUnavailable(error)) return { code: "unavailable", message: t("unavailable"), fieldErrors: {} };
  return { code: "fault", message: t("fault", { id: logFault(error) }), fieldErrors: {} };
}
