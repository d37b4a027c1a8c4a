import { CircleAlert, ShieldCheck } from "lucide";
import { useTimes } from "@/components/backups/use-times";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import type { BackupsView } from "@/lib/backups/queries";
import { useTranslations } from "@/lib/i18n/use-words";

/** How it stands, in one look: whether all is saved, when it last was, when it will be again, and what is amiss. */
export function BackupStatus({ backups }: { backups: BackupsView }) {
  const { weeks, stored, failed, timeZone } = backups;
  const t = useTranslations("backups");
  const times = useTimes(timeZone);
  const missed = weeks.flat().filter(({ state }) => state === "missed");
  const disproven = stored.filter(({ isProven }) => isProven === false);
  const isGood = missed.length === 0 && disproven.length === 0 && !failed;
  const [last] = stored;
  const title =
    disproven.length > 0
      ? t("status.disproven")
      : missed.length > 0 || failed
        ? t("status.missed", { count: Math.max(1, missed.length) })
        : t("status.good");
  return (
    <section
      aria-label={title}
      className="grid gap-4 rounded-lg border border-line bg-surface p-4 sm:flex sm:items-start sm:justify-between sm:gap-8"
    >
      <div className="flex min-w-0 gap-3.5">
        <span
          className={classes(
            "grid size-10 shrink-0 place-items-center rounded-full [&_svg]:size-5",
            isGood ? "bg-success-soft text-success-text" : "bg-warning-soft text-warning-text",
          )}
        >
          {isGood ? <Icon of={ShieldCheck} /> : <Icon of={CircleAlert} />}
        </span>
        <div className="grid min-w-0 gap-1">
          <h2 className="text-lg font-semibold">{title}</h2>
          {missed.length > 0 && (
            <p className="text-pretty">
              {t("status.missedDay", { days: missed.map(({ day }) => times.longDay(day)).join("; ") })}
            </p>
          )}
          {failed && (
            <p className="text-pretty">
              {t("status.failed", { date: times.day(failed.startedAt), time: times.time(failed.startedAt) })}
            </p>
          )}
          {disproven.map(({ id, day }) => (
            <p key={id} className="text-pretty">
              {t("status.disprovenDay", { day: times.longDay(day) })}
            </p>
          ))}
          {!isGood && <p className="text-pretty">{t("status.help")}</p>}
          {last && (
            <p className="text-pretty text-ink-muted">
              {t("status.last", {
                date: times.day(last.startedAt),
                time: times.time(last.startedAt),
                entries: t("entries", { count: last.contents?.entries ?? 0 }),
              })}{" "}
              {last.proof?.isPassed && t("status.lastProven", { date: times.date(last.proof.at) })}
              {last.proof === null && t("status.lastUntried")}
            </p>
          )}
        </div>
      </div>
      <dl className="shrink-0 border-line max-sm:border-t max-sm:pt-3 sm:border-l sm:pl-6">
        <dt className="text-sm text-ink-muted">{t("status.next")}</dt>
        <dd className="text-lg font-semibold tabular-nums">{times.next(backups)}</dd>
      </dl>
    </section>
  );
}
