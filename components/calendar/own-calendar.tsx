"use client";

import { Calendar, type CalendarProps } from "@/components/calendar/calendar";
import { useTimer } from "@/components/timers/timer-provider";

/** One's own days, with what runs now. */
export function OwnCalendar(props: CalendarProps) {
  const { timer } = useTimer();
  return <Calendar {...props} timer={timer} />;
}
