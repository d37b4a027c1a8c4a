import { defineRoute } from "@/lib/actions/define-route";
import { getTranslations } from "@/lib/i18n/get-words";
import { askJudgementSchema, type JudgementAnswer } from "@/lib/passwords/judgement-schema";
import { previewJudgement } from "@/lib/passwords/judging";

/** For whoever chooses a password: many of them have no account yet. Nothing of it is kept or logged. */
export const POST = defineRoute({
  access: "anyone",
  isPersonsInput: false,
  input: askJudgementSchema,
  run: async ({ address }, asked): Promise<JudgementAnswer> => {
    const { strength, refusal } = await previewJudgement(address, asked);
    const t = await getTranslations("errors.field");
    return { strength, refusal: refusal && t(`password-${refusal}`) };
  },
});
