import { useTranslations } from "@/lib/i18n/use-words";
import type { ReadReport } from "@/lib/imports/report-schema";

const KINDS = ["clients", "projects", "tasks", "members"] as const;

/** How much comes to be, with the names under it. */
export function CreatedNames({ create }: { create: ReadReport["create"] }) {
  const t = useTranslations("imports.summary");
  const kinds = KINDS.filter((kind) => create[kind].count > 0);
  if (kinds.length === 0) return t("nothing");
  return (
    <div className="grid justify-items-start gap-1">
      {kinds.map((kind) => {
        const { count, first } = create[kind];
        return (
          <details key={kind} className="min-w-0">
            <summary className="cursor-pointer rounded-sm">{t(kind, { count })}</summary>
            <p className="max-h-40 overflow-y-auto py-1 pl-4 text-ink-muted wrap-anywhere">
              {first.join(", ")}
              {count > first.length && ` ${t("andMore", { count: count - first.length })}`}
            </p>
          </details>
        );
      })}
    </div>
  );
}
