import { cookies } from "next/headers";
import { calendarCookieName, cookieOptions } from "@/lib/auth/cookies";
import { type Habit, habitText, readHabit } from "@/lib/calendar/habit-schema";

const YEAR_SECONDS = 365 * 86_400;

/** How this browser's calendar was last looked at. */
export async function findHabit(): Promise<Habit> {
  return readHabit((await cookies()).get(calendarCookieName())?.value);
}

export async function rememberHabit(habit: Habit): Promise<void> {
  (await cookies()).set(calendarCookieName(), habitText(habit), { ...cookieOptions(), maxAge: YEAR_SECONDS });
}
