import type { Cells, Field } from "@/lib/imports/cells";
import { FileRefusal } from "@/lib/imports/refusals";
import type { DateOrder, DateWitness } from "@/lib/imports/schema";
import { type Day, isDay } from "@/lib/time/weeks";

const YEAR_FIRST = /^(?<year>\d{4})(?<separator>[-/.])(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})$/;
const YEAR_LAST = /^(?<first>\d{1,2})(?<separator>[-/.])(?<second>\d{1,2})\k<separator>(?<year>\d{4}|\d{2})$/;

const FIRST_DAY: Day = "1970-01-01";
const LAST_DAY: Day = "2100-12-31";

/** Toggl, Clockify and Harvest all write month/day/year until somebody changes it in their settings. */
const ASSUMED_ORDER: DateOrder = "mdy";

export type DateOrderDecision = {
  dateOrder: DateOrder | null;
  isAmbiguous: boolean;
  /** A date that could be read both ways, where no clear one tells; told or not. */
  example: DateWitness | null;
};

/**
 * One order for the whole file, from its clear dates: 13/04/2024 can only begin with the day. Null where no date needs one.
 * What is told outweighs what is seen. Throws FileRefusal when dates contradict each other and nothing was told.
 */
export function decideDateOrder(dates: Iterable<DateWitness>, told: DateOrder | undefined): DateOrderDecision {
  let dayFirst: DateWitness | undefined;
  let monthFirst: DateWitness | undefined;
  let open: DateWitness | undefined;
  for (const date of dates) {
    const order = possibleOrder(date.value);
    if (order === "dmy") dayFirst ??= date;
    if (order === "mdy") monthFirst ??= date;
    if (order === "either") open ??= date;
  }
  const example = dayFirst || monthFirst ? null : (open ?? null);
  if (told) return { dateOrder: told, isAmbiguous: false, example };
  if (dayFirst && monthFirst) throw new FileRefusal({ code: "contradictoryDates", dayFirst, monthFirst });
  if (dayFirst) return { dateOrder: "dmy", isAmbiguous: false, example };
  if (monthFirst) return { dateOrder: "mdy", isAmbiguous: false, example };
  return { dateOrder: example ? ASSUMED_ORDER : null, isAmbiguous: example !== null, example };
}

function possibleOrder(text: string): DateOrder | "either" | null {
  const { first = "", second = "", separator } = YEAR_LAST.exec(text)?.groups ?? {};
  // With dots the day comes first wherever people write so, and 5/5/2024 is the same both ways.
  if (separator === undefined || separator === "." || Number(first) === Number(second)) return null;
  if (Number(first) <= 12 && Number(second) <= 12) return "either";
  if (Number(second) <= 12 && Number(first) <= 31) return "dmy";
  if (Number(first) <= 12 && Number(second) <= 31) return "mdy";
  return null;
}

/** The days that a date can be which is read both ways. */
export function bothReadings({ value }: DateWitness): Record<DateOrder, Day> | null {
  const [dmy, mdy] = [toDay(value, "dmy"), toDay(value, "mdy")];
  return dmy === null || mdy === null ? null : { dmy, mdy };
}

/** The day in a cell that must hold one. */
export function readDay(cells: Cells, field: Field, order: DateOrder | null): Day {
  const day = toDay(cells.required(field), order);
  if (day === null) throw cells.refusal(field, "unreadableDate");
  return dayInRange(cells, field, day);
}

/** The day itself, when it can be stored. */
export function dayInRange(cells: Cells, field: Field, day: Day): Day {
  if (day < FIRST_DAY || day > LAST_DAY) throw cells.refusal(field, "dateOutOfRange");
  return day;
}

function toDay(text: string, order: DateOrder | null): Day | null {
  const yearFirst = YEAR_FIRST.exec(text)?.groups;
  if (yearFirst) return existingDay(yearFirst.year, yearFirst.month, yearFirst.day);
  const yearLast = YEAR_LAST.exec(text)?.groups;
  if (!yearLast) return null;
  const { first, second, year = "", separator } = yearLast;
  const fullYear = year.length === 2 ? `20${year}` : year;
  const isMonthFirst = order === "mdy" && separator !== ".";
  return isMonthFirst ? existingDay(fullYear, first, second) : existingDay(fullYear, second, first);
}

function existingDay(year = "", month = "", day = ""): Day | null {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(text) ? text : null;
}
