import type { Cells, Field } from "@/lib/imports/cells";

const TIME = /^(?<hour>\d{1,2}):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d))?(?:\s*(?<half>[ap])\.?m\.?)?$/i;

/** "HH:MM:SS" from a cell that holds a time of the 24-hour or the 12-hour clock. */
export function readClockTime(cells: Cells, field: Field): string {
  const groups = TIME.exec(cells.required(field))?.groups;
  const hour = groups && hourOfDay(Number(groups.hour), groups.half?.toLowerCase());
  if (hour === undefined || hour === null) throw cells.refusal(field, "unreadableTime");
  return `${String(hour).padStart(2, "0")}:${groups?.minute}:${groups?.second ?? "00"}`;
}

/** On the 12-hour clock, 12 AM is midnight and 12 PM noon. */
function hourOfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === "p" ? 12 : 0);
}
