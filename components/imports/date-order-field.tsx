"use client";

import { FieldGroup } from "@/components/ui/field-group";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { DateOrder, DateWitness } from "@/lib/imports/schema";
import type { Day } from "@/lib/time/weeks";

/** A date of the file and the two days that it can be. */
export type DateReadings = { example: DateWitness; days: Record<DateOrder, Day> };

const ORDERS = ["dmy", "mdy"] as const;

/** Asks with an example from the file, because few know the order by its name. */
export function DateOrderField({ readings, chosen }: { readings: DateReadings; chosen: DateOrder | undefined }) {
  const t = useTranslations("imports.choices");
  const format = useFormatter();
  const { example, days } = readings;
  const dayWords = (day: Day) => format.dateTime(new Date(day), { dateStyle: "long", timeZone: "UTC" });
  return (
    <FieldGroup legend={t("dateOrder", { example: example.value, line: String(example.line) })}>
      {ORDERS.map((order) => (
        <label key={order} className="flex items-start gap-2">
          <input
            type="radio"
            name="dateOrder"
            value={order}
            defaultChecked={order === chosen}
            className="mt-0.5 size-4 shrink-0 pointer-coarse:size-5"
          />
          {t(order, { day: dayWords(days[order]) })}
        </label>
      ))}
    </FieldGroup>
  );
}
