import { CircleCheck, LoaderCircle, TriangleAlert } from "lucide";
import { useTimes } from "@/components/backups/use-times";
import { Icon } from "@/components/ui/icon";
import type { SnapshotView } from "@/lib/backups/one-snapshot";
import { useTranslations } from "@/lib/i18n/use-words";

const LOOKS = {
  passed: { icon: <Icon of={CircleCheck} />, tone: "text-success-text" },
  failed: { icon: <Icon of={TriangleAlert} />, tone: "text-danger-text" },
  running: { icon: <Icon of={LoaderCircle} className="animate-spin" />, tone: "text-ink-muted" },
};

/** Every trial restore of a snapshot, and what came of it. */
export function DrillHistory({ snapshot: { drills, timeZone, status } }: { snapshot: SnapshotView }) {
  const t = useTranslations("backups.one");
  const times = useTimes(timeZone);
  if (drills.length === 0)
    return <p className="text-pretty text-ink-muted">{t(status === "stored" ? "noProofs" : "neverProven")}</p>;
  return (
    <ol className="divide-y divide-line">
      {drills.map(({ id, status, startedAt, seconds, rows }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 px-4 py-2">
          <span
            className={`flex min-w-0 items-start gap-1.5 [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0 ${LOOKS[status].tone}`}
          >
            {LOOKS[status].icon}
            <span className="text-pretty">{t(`drills.${status}`, { rows: rows ?? 0, seconds: seconds ?? 0 })}</span>
          </span>
          <time dateTime={startedAt.toISOString()} className="text-sm text-ink-faint">
            {times.when(startedAt)}
          </time>
        </li>
      ))}
    </ol>
  );
}
