import { BellOff, BellRing } from "lucide";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import type { AlarmView } from "@/lib/alarms/queries";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";

interface AlarmListProps {
  alarms: readonly AlarmView[];
  isOpen: boolean;
}

/** What is, or was, amiss: with whom, since when, how often, and what to do. */
export function AlarmList({ alarms, isOpen }: AlarmListProps) {
  const t = useTranslations("alarms");
  if (alarms.length === 0) {
    return (
      <EmptyState icon={<Icon of={BellOff} />} title={t(isOpen ? "emptyOpen" : "emptyPast")}>
        {t(isOpen ? "emptyOpenHint" : "emptyPastHint")}
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {alarms.map((alarm) => (
        <Alarm key={alarm.id} alarm={alarm} />
      ))}
    </ul>
  );
}

function Alarm({ alarm: { kind, agency, raisedAt, clearedAt, count, lastAt, detail } }: { alarm: AlarmView }) {
  const t = useTranslations("alarms");
  const format = useFormatter();
  const at = (date: Date) => format.dateTime(date, { dateStyle: "medium", timeStyle: "short" });
  const facts = Object.entries(detail);
  return (
    <li className="grid gap-x-6 gap-y-1 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <h2 className="flex items-start gap-2 font-semibold">
          <Icon
            of={BellRing}
            className={`mt-0.5 size-4 shrink-0 ${clearedAt ? "text-ink-faint" : "text-danger-text"}`}
          />
          <span>
            {t(`kinds.${kind}.title`)}
            <span className="font-normal text-ink-muted"> · {agency?.name ?? t("installation")}</span>
          </span>
        </h2>
        <p className="mt-0.5 max-w-prose text-pretty text-ink-muted">{t(`kinds.${kind}.advice`)}</p>
        {facts.length > 0 && (
          <dl className="mt-1 flex flex-wrap gap-x-4 font-mono text-sm">
            {facts.map(([name, value]) => (
              <div key={name} className="flex min-w-0 gap-1.5">
                <dt className="text-ink-faint">{name}</dt>
                <dd className="min-w-0 wrap-anywhere">{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <div className="text-sm text-ink-faint sm:text-right">
        <p>{clearedAt ? t("untilNow", { from: at(raisedAt), to: at(clearedAt) }) : t("since", { at: at(raisedAt) })}</p>
        {count > 1 && <p>{t("count", { count, last: at(lastAt) })}</p>}
      </div>
    </li>
  );
}
