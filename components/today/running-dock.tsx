"use client";

import { Square } from "lucide";
import { useElapsedSeconds } from "@/components/timers/use-elapsed";
import { useStopTimer } from "@/components/timers/use-stop-timer";
import { Dock } from "@/components/today/dock";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useTranslations } from "@/lib/i18n/use-words";
import { lineName } from "@/lib/recordables/rules";
import { formatDuration } from "@/lib/time/duration";
import type { TimerView } from "@/lib/timers/schema";

export function RunningDock({ timer }: { timer: TimerView }) {
  const t = useTranslations("timer");
  const elapsedSeconds = useElapsedSeconds();
  const [stop, isStopping] = useStopTimer();
  return (
    <Dock>
      <div className="flex items-center gap-3">
        <p className="min-w-0 flex-1">
          <span className="block text-xl font-semibold tabular-nums">{formatDuration(elapsedSeconds, "clock")}</span>
          <span className="block truncate text-ink-muted">{lineName(timer.on)}</span>
        </p>
        <Button
          variant="primary"
          size="lg"
          icon={<Icon of={Square} className="fill-current" />}
          pending={isStopping}
          onClick={stop}
          className="h-12! px-6!"
        >
          {t("stop")}
        </Button>
      </div>
    </Dock>
  );
}
