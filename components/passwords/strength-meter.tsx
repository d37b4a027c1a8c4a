import { classes } from "@/components/ui/classes";
import { useTranslations } from "@/lib/i18n/use-words";
import { type JudgementAnswer, STRENGTHS, type Strength } from "@/lib/passwords/judgement-schema";

const fills: Record<Strength, string> = {
  weak: "fill-danger",
  fair: "fill-warning",
  good: "fill-success",
  strong: "fill-success",
};

interface StrengthMeterProps {
  judgement: JudgementAnswer | null;
  /** At the field already, in the same words. */
  isRefusalShown: boolean;
}

/** How hard a password is to guess, in four parts and a word; and why it is refused. Empty while that is not known. */
export function StrengthMeter({ judgement, isRefusalShown }: StrengthMeterProps) {
  const t = useTranslations("passwords");
  const refusal = isRefusalShown ? null : judgement?.refusal;
  const reached = judgement ? STRENGTHS.indexOf(judgement.strength) + 1 : 0;
  return (
    <div className="grid gap-1.5">
      <svg aria-hidden="true" width="100%" height="4" className="block">
        {STRENGTHS.map((strength, index) => (
          <rect
            key={strength}
            x={`${index * 25 + (index && 0.5)}%`}
            width={index === 0 ? "24.5%" : "24%"}
            height="4"
            rx="2"
            className={judgement && index < reached ? fills[judgement.strength] : "fill-line"}
          />
        ))}
      </svg>
      <p role="status" className={classes("min-h-5 text-sm", refusal ? "text-danger-text" : "text-ink-muted")}>
        {judgement && (refusal ?? t("strength", { strength: t(`strengthName.${judgement.strength}`) }))}
      </p>
    </div>
  );
}
