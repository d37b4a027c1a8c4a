import { swatchToneOf } from "@/components/projects/swatch-tone";
import { FieldGroup } from "@/components/ui/field-group";
import { Swatch } from "@/components/ui/swatch";
import { useTranslations } from "@/lib/i18n/use-words";
import { PROJECT_COLORS, type ProjectColor } from "@/lib/projects/schema";

export function ColorField({ color, error }: { color: ProjectColor; error?: string }) {
  const t = useTranslations("projects");
  return (
    <FieldGroup legend={t("color")} error={error}>
      <div className="flex flex-wrap gap-0.5">
        {PROJECT_COLORS.map((choice) => (
          <label
            key={choice}
            title={t(`colorName.${choice}`)}
            className="grid size-8 place-items-center rounded-full border-2 border-transparent hover:bg-hover has-checked:border-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name="color"
              value={choice}
              defaultChecked={choice === color}
              aria-label={t(`colorName.${choice}`)}
              className="sr-only"
            />
            <Swatch tone={swatchToneOf(choice)} className="size-5" />
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
