import { CircleAlert, CircleCheck, CircleDashed, Clock, CornerUpLeft, LoaderCircle, TriangleAlert } from "lucide";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { DayState } from "@/lib/backups/calendar";

type Look = { icon: ReactNode; tile: string };

/** How the calendar draws a day. What has no look is only its number. */
export const DAY_LOOKS: Partial<Record<DayState, Look>> = {
  proven: { icon: <Icon of={CircleCheck} />, tile: "border-transparent bg-success-soft text-success-text" },
  kept: { icon: <Icon of={CircleDashed} />, tile: "border-transparent bg-accent-soft text-accent-text" },
  disproven: { icon: <Icon of={TriangleAlert} />, tile: "border-danger bg-danger-soft text-danger-text" },
  running: {
    icon: <Icon of={LoaderCircle} className="animate-spin" />,
    tile: "border-transparent bg-accent-soft text-accent-text",
  },
  replaced: { icon: <Icon of={CornerUpLeft} />, tile: "border-dashed border-success text-success-text" },
  missed: { icon: <Icon of={CircleAlert} />, tile: "border-warning bg-warning-soft text-warning-text" },
  planned: { icon: <Icon of={Clock} />, tile: "border-dashed border-line-strong text-ink-muted" },
};
