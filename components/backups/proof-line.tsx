import { CircleCheck, CircleDashed, TriangleAlert } from "lucide";
import { useTimes } from "@/components/backups/use-times";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import type { SnapshotRow } from "@/lib/backups/snapshot-views";
import { useTranslations } from "@/lib/i18n/use-words";

interface ProofLineProps {
  snapshot: Pick<SnapshotRow, "proof" | "contents">;
  timeZone: string;
}

/** "Restored on 21 Nov, 48,212 entries, identical". */
export function ProofLine({ snapshot: { proof, contents }, timeZone }: ProofLineProps) {
  const t = useTranslations("backups");
  const times = useTimes(timeZone);
  const tone = proof === null ? "text-ink-muted" : proof.isPassed ? "text-success-text" : "text-danger-text";
  const date = proof ? times.date(proof.at) : "";
  const entries = t("entries", { count: contents?.entries ?? 0 });
  return (
    <span
      className={classes("flex items-start gap-1.5 text-left [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0", tone)}
    >
      {proof === null ? (
        <Icon of={CircleDashed} />
      ) : proof.isPassed ? (
        <Icon of={CircleCheck} />
      ) : (
        <Icon of={TriangleAlert} />
      )}
      {proof === null ? t("proof.none") : t(proof.isPassed ? "proof.passed" : "proof.failed", { date, entries })}
    </span>
  );
}
