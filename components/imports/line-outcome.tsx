import { Badge, type BadgeTone } from "@/components/ui/badge";
import { useTranslations } from "@/lib/i18n/use-words";
import type { ImportLine } from "@/lib/imports/lines-schema";

const TONES: Record<ImportLine["outcome"], BadgeTone> = {
  problem: "danger",
  wait: "warning",
  skip: "neutral",
  import: "success",
};

/** What becomes of a line, and why; of an impossible one also where the trouble is and what stands there. */
export function LineOutcome({ line }: { line: ImportLine }) {
  const t = useTranslations("imports");
  const { outcome, reason } = line;
  return (
    <div className="grid justify-items-start gap-0.5 @max-2xl:justify-items-end @max-2xl:text-right">
      <Badge tone={TONES[outcome]}>{t(`lines.outcomes.${outcome}`)}</Badge>
      {reason && (
        <span className="text-sm text-ink-muted">
          {reason === "unevenRow" ? t("reasons.unevenRow", fieldCounts(line)) : t(`reasons.${reason}`)}
        </span>
      )}
      {outcome === "import" && line.shown.entries > 1 && (
        <span className="text-sm text-ink-muted">{t("lines.parts", { count: line.shown.entries })}</span>
      )}
      {outcome === "problem" && line.shown.column !== null && (
        <span className="text-sm wrap-anywhere text-ink-muted">
          {t("lines.column", { column: line.shown.column, value: line.shown.value })}
        </span>
      )}
    </div>
  );
}

/** Its value is how many there are and how many there should be: "6/16". */
function fieldCounts({ shown }: Extract<ImportLine, { outcome: "problem" }>) {
  const [found = "", due = ""] = shown.value.split("/");
  return { found, due };
}
