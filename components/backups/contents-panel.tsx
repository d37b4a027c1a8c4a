import { Panel } from "@/components/ui/panel";
import type { TableContents } from "@/lib/backups/contents";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";

const KINDS = [
  "TimeEntry",
  "Project",
  "Task",
  "Client",
  "Contact",
  "Member",
  "Activity",
  "ImportBatch",
  "Event",
] as const;

/** What a snapshot holds: what people ask for by its name, and all the rest on demand. */
export function ContentsPanel({ tables }: { tables: readonly TableContents[] }) {
  const t = useTranslations("backups.contents");
  const format = useFormatter();
  const rowsOf = (kind: string) => tables.find(({ name }) => name === kind)?.rows ?? 0;
  const total = tables.reduce((sum, { rows }) => sum + rows, 0);
  const rest = tables.filter(({ name }) => !(KINDS as readonly string[]).includes(name));
  return (
    <Panel
      title={t("title")}
      aside={
        <span className="text-sm text-ink-muted tabular-nums">{t("total", { total, tables: tables.length })}</span>
      }
    >
      <dl className="grid gap-1.5">
        {KINDS.map((kind) => (
          <Line key={kind} name={t(`kinds.${kind}`)} rows={format.number(rowsOf(kind))} />
        ))}
      </dl>
      {rest.length > 0 && (
        <details className="mt-3">
          <summary className="w-fit rounded-sm text-sm text-accent-text hover:underline">
            {t("rest", { count: rest.length })}
          </summary>
          <p className="mt-2 text-sm text-pretty text-ink-muted">{t("restHint")}</p>
          <dl className="mt-2 grid gap-1 font-mono text-sm">
            {rest.map(({ name, rows }) => (
              <Line key={name} name={name} rows={format.number(rows)} />
            ))}
          </dl>
        </details>
      )}
    </Panel>
  );
}

function Line({ name, rows }: { name: string; rows: string }) {
  return (
    <div className="flex items-baseline gap-2">
      <dt className="min-w-0 wrap-anywhere">{name}</dt>
      <span aria-hidden="true" className="min-w-4 flex-1 border-b border-dotted border-line-strong/60" />
      <dd className="tabular-nums">{rows}</dd>
    </div>
  );
}
