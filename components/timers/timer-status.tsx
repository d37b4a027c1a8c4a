"use client";

import { Play, Square } from "lucide";
import { projectTone } from "@/components/recordables/picker-items";
import { useTimer } from "@/components/timers/timer-provider";
import { useElapsedSeconds } from "@/components/timers/use-elapsed";
import { useStopTimer } from "@/components/timers/use-stop-timer";
import { IconButton, LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Swatch } from "@/components/ui/swatch";
import { useTranslations } from "@/lib/i18n/use-words";
import { lineName } from "@/lib/recordables/rules";
import { formatDuration } from "@/lib/time/duration";

/** What runs now, in the header of every page. */
export function TimerStatus() {
  const t = useTranslations("timer");
  const { timer } = useTimer();
  const elapsedSeconds = useElapsedSeconds();
  const [stop, isStopping] = useStopTimer();
  if (!timer) {
    return (
      <LinkButton href="/today" variant="ghost" size="sm" icon={<Icon of={Play} />}>
        <span className="max-sm:sr-only">{t("toStart")}</span>
      </LinkButton>
    );
  }
  return (
    <section aria-label={t("running")} className="flex min-w-0 items-center gap-2">
      <Link href="/today" className="flex min-w-0 items-center gap-2 rounded-md px-1 hover:bg-hover">
        <Swatch tone={projectTone(timer.on.projectColor)} />
        <span className="min-w-0 truncate max-sm:sr-only sm:max-w-56">{lineName(timer.on)}</span>
        <span role="timer" className="font-medium tabular-nums">
          {formatDuration(elapsedSeconds, "clock")}
        </span>
      </Link>
      <IconButton
        size="sm"
        variant="primary"
        label={t("stop")}
        icon={<Icon of={Square} className="fill-current" />}
        aria-disabled={isStopping}
        onClick={stop}
      />
    </section>
  );
}
