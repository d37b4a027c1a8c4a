import { Temporal } from "temporal-polyfill";
import type { Span } from "@/lib/reports/periods";
import { BUCKETS, type Bucket } from "@/lib/reports/schema";
import { addDays, type Day, startOfWeek, type WeekStart } from "@/lib/time/weeks";

/** A column and the days of the period that fall into it; `key` is the bucket's first day, also before the period. */
export type Column = Span & { key: Day };

/** As many as two months have days, or a year has weeks. */
const MOST_COLUMNS = 62;

/** The columns of a period. Where there would be too many, the next longer bucket that fits is taken. */
export function columnsOf(span: Span, wanted: Bucket, weekStart: WeekStart): { by: Bucket; columns: Column[] } {
  for (const by of BUCKETS.slice(BUCKETS.indexOf(wanted))) {
    const columns = by === "none" ? [] : columnsBy(by, span, weekStart);
    if (columns) return { by, columns };
  }
  return { by: "none", columns: [] };
}

function columnsBy(by: Exclude<Bucket, "none">, { from, to }: Span, weekStart: WeekStart): Column[] | null {
  const columns: Column[] = [];
  for (let key = firstOf(by, from, weekStart); key <= to; key = nextOf(by, key)) {
    if (columns.length === MOST_COLUMNS) return null;
    const last = addDays(nextOf(by, key), -1);
    columns.push({ key, from: key < from ? from : key, to: last > to ? to : last });
  }
  return columns;
}

function firstOf(by: Exclude<Bucket, "none">, day: Day, weekStart: WeekStart): Day {
  if (by === "day") return day;
  if (by === "week") return startOfWeek(day, weekStart);
  const date = Temporal.PlainDate.from(day).with({ day: 1 });
  return (by === "month" ? date : date.subtract({ months: (date.month - 1) % 3 })).toString();
}

function nextOf(by: Exclude<Bucket, "none">, key: Day): Day {
  if (by === "day") return addDays(key, 1);
  if (by === "week") return addDays(key, 7);
  return Temporal.PlainDate.from(key)
    .add({ months: by === "month" ? 1 : 3 })
    .toString();
}
