"use client";

import { pickerItems } from "@/components/recordables/picker-items";
import { useRecordableSearch } from "@/components/recordables/use-recordable-search";
import { classes } from "@/components/ui/classes";
import { ComboBox } from "@/components/ui/combo-box";
import { SelectField } from "@/components/ui/select-field";
import { useTranslations } from "@/lib/i18n/use-words";
import { lineKey, offeredActivities } from "@/lib/recordables/rules";
import type { KnownRecordableView, RecordableChoices } from "@/lib/recordables/schema";

interface RecordablePickerProps {
  choices: RecordableChoices;
  value: KnownRecordableView | null;
  onChange: (chosen: KnownRecordableView | null) => void;
  error?: string;
  /** Where the place already says what the fields are. */
  labelsHidden?: boolean;
  /** The choice can be changed, but not cleared. */
  required?: boolean;
  autoFocus?: boolean;
  disabled?: boolean;
  /** What choosing no activity means, where it is not "none". */
  noActivityLabel?: string;
  className?: string;
}

/**
 * What to record time on: one field to search project, task and client in, and the activity beside it.
 * Needs the namespace "recordables".
 */
export function RecordablePicker(props: RecordablePickerProps) {
  const { choices, value, onChange, error, labelsHidden, required, autoFocus, disabled, noActivityLabel, className } =
    props;
  const t = useTranslations("recordables");
  const { found, pending, search } = useRecordableSearch();
  const { sections, lines } = pickerItems(choices, found, value, {
    favourites: t("favourites"),
    recents: t("recents"),
    others: t("others"),
  });
  const choose = (id: string | null) => {
    const line = id === null ? undefined : lines.get(id);
    // The box tells of the choice again when its items change.
    if (line && value && lineKey(line) === lineKey(value)) return;
    onChange(line ?? null);
  };
  const activities = value ? offeredActivities(value, choices.activities) : choices.activities;
  return (
    <div className={classes("grid gap-2 sm:grid-cols-[minmax(0,1fr)_11.5rem]", className)}>
      <ComboBox
        label={t("project")}
        labelHidden={labelsHidden}
        placeholder={t("placeholder")}
        openLabel={t("open")}
        emptyMessage={pending ? t("searching") : t("nothingFound")}
        items={sections}
        value={value && lineKey(value)}
        onChange={choose}
        onSearch={search}
        pending={pending}
        error={error}
        required={required}
        autoFocus={autoFocus}
        disabled={disabled}
      />
      <SelectField
        label={t("activity")}
        labelHidden={labelsHidden}
        placeholder={noActivityLabel ?? t("noActivity")}
        options={activities.map(({ id, name }) => ({ value: id, label: name }))}
        value={value?.activityId ?? ""}
        onChange={(event) => value && onChange({ ...value, activityId: event.target.value || null })}
        disabled={disabled || !value}
      />
    </div>
  );
}
