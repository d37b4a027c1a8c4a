import { z } from "zod";
import { listSearchFields } from "@/lib/lists/search-schema";
import type { Day } from "@/lib/time/weeks";
import { timesheetDaySchema } from "@/lib/timesheets/schema";

export const TEAM_SORTS = ["name", "least", "most", "gaps"] as const;

export const teamSearchSchema = z.object({
  ...listSearchFields,
  week: timesheetDaySchema.optional().catch(undefined),
  /** Only those with gaps. */
  gaps: z.literal("1").optional().catch(undefined),
  sort: z.enum(TEAM_SORTS).catch("name"),
});

export type TeamSearch = z.output<typeof teamSearchSchema>;

export type TeamMemberWeek = {
  id: string;
  name: string;
  /** Of the whole week. */
  seconds: number;
  /** Seconds by day; days without time may be left out. */
  days: Record<Day, number>;
  /** Working days that are over, without time. */
  gapDays: Day[];
  isRunning: boolean;
};

export type TeamDay = { day: Day; seconds: number; members: number };

export type TeamWeek = {
  start: Day;
  today: Day;
  rows: TeamMemberWeek[];
  nextAfter: string | null;
  /** The whole team's seven days, whatever is searched for. */
  days: TeamDay[];
};
