import { FieldGroup } from "@/components/ui/field-group";
import { useTranslations } from "@/lib/i18n/use-words";

const CHOICES = ["all", "members"] as const;

/** Whether everybody may record time, or only who is assigned. */
export function AccessField({ openToAll, error }: { openToAll: boolean; error?: string }) {
  const t = useTranslations("projects");
  return (
    <FieldGroup legend={t("accessField")} hint={t("accessHint")} error={error}>
      {CHOICES.map((choice) => (
        <label key={choice} className="flex items-center gap-2">
          <input
            type="radio"
            name="openToAll"
            value={choice}
            defaultChecked={(choice === "all") === openToAll}
            className="size-4"
          />
          {t(`accessName.${choice}`)}
        </label>
      ))}
    </FieldGroup>
  );
}
