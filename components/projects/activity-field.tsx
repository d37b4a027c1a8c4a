import { CheckboxField } from "@/components/ui/checkbox-field";
import { FieldGroup } from "@/components/ui/field-group";
import { useTranslations } from "@/lib/i18n/use-words";
import type { Option } from "@/lib/lists/option-search-schema";

interface ActivityFieldProps {
  activities: readonly Option[];
  offeredIds: readonly string[];
  error?: string;
}

export function ActivityField({ activities, offeredIds, error }: ActivityFieldProps) {
  const t = useTranslations("projects");
  return (
    <FieldGroup legend={t("activityField")} hint={t("activityHint")} error={error}>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        {activities.map(({ id, name }) => (
          <CheckboxField key={id} label={name} name="activityIds" value={id} defaultChecked={offeredIds.includes(id)} />
        ))}
      </div>
    </FieldGroup>
  );
}
