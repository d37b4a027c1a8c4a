import { SelectField } from "@/components/ui/select-field";
import { STEPS, type Step } from "@/lib/calendar/habit-schema";
import { useTranslations } from "@/lib/i18n/use-words";

/** What dragging and the arrow keys snap to. */
export function StepChoice({ step, onChange }: { step: Step; onChange: (step: Step) => void }) {
  const t = useTranslations("calendar");
  return (
    <SelectField
      label={t("step")}
      labelHidden
      title={t("step")}
      className="w-24 max-sm:hidden"
      options={STEPS.map((minutes) => ({ value: String(minutes), label: t("minutes", { minutes }) }))}
      value={String(step)}
      onChange={(event) => onChange(STEPS.find((one) => String(one) === event.target.value) ?? step)}
    />
  );
}
