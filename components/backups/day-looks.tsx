import { CircleAlert, CircleCheck, CircleDashed, Clock, CornerUpLeft, LoaderCircle, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { DayState } from "@/lib/backups/calendar";

type Look = { icon: ReactNode; tile: string };

/** How the calendar draws a day. What has no look is only its number. */
export const DAY_LOOKS: Partial<Record<DayState, Look>> = {
  proven: { icon: <CircleCheck />, tile: "border-transparent bg-success-soft text-success-text" },
  kept: { icon: <CircleDashed />, tile: "border-transparent bg-accent-soft text-accent-text" },
  disproven: { icon: <TriangleAlert />, tile: "border-danger bg-danger-soft text-danger-text" },
  running: {
    icon: <LoaderCircle className="animate-spin" />,
    tile: "border-transparent bg-accent-soft text-accent-text",
  },
  replaced: { icon: <CornerUpLeft />, tile: "border-dashed border-success text-success-text" },
  missed: { icon: <CircleAlert />, tile: "border-warning bg-warning-soft text-warning-text" },
  planned: { icon: <Clock />, tile: "border-dashed border-line-strong text-ink-muted" },
};
