import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Stat } from "@/components/ui/stat";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { OverviewView } from "@/lib/operators/overview";

interface OverviewStatsProps {
  overview: OverviewView;
  version: string;
}

export function OverviewStats({ overview: { agencies, worker }, version }: OverviewStatsProps) {
  const t = useTranslations("console");
  const format = useFormatter();
  const total = Object.values(agencies).reduce((sum, count) => sum + count, 0);
  const isAlive = worker.alive > 0;
  const heard = worker.lastBeatAt
    ? t("workerBeat", { at: format.dateTime(worker.lastBeatAt, { dateStyle: "medium", timeStyle: "medium" }) })
    : t("workerNever");
  return (
    <>
      <Panel title={t("glance")}>
        <div className="grid gap-x-8 gap-y-4 sm:grid-cols-3">
          <Stat
            label={t("agencies")}
            value={total}
            detail={t("agenciesDetail", { active: agencies.active, rest: total - agencies.active })}
          />
          <Stat
            label={t("worker")}
            value={
              <span className="flex h-8 items-center">
                <Badge tone={isAlive ? "success" : "danger"}>{isAlive ? t("workerRuns") : t("workerSilent")}</Badge>
              </span>
            }
            detail={isAlive ? `${t("workers", { count: worker.alive })}, ${heard}` : heard}
          />
          <Stat label={t("version")} value={version} />
        </div>
      </Panel>
      {!isAlive && <Notice tone="danger">{t("workerHint")}</Notice>}
    </>
  );
}
