import { useMoments } from "@/components/restores/use-moments";
import { Notice, type NoticeTone } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/use-words";
import type { RestoreView } from "@/lib/restores/queries";

const TONES: Partial<Record<RestoreView["status"], NoticeTone>> = {
  requested: "warning",
  refused: "warning",
  failed: "warning",
  done: "success",
};

/** Where it stands and what happens next, in a sentence or two. */
export function NowNotice({ restore, now }: { restore: RestoreView; now: Date }) {
  const t = useTranslations("restores.now");
  const moments = useMoments();
  const { status, outcome, promisedAt, undoUntil, refusalReason, steps } = restore;
  const say = () => {
    switch (status) {
      case "accepted":
        return t(promisedAt && promisedAt < now ? "acceptedLate" : "accepted", {
          at: promisedAt ? moments.long(promisedAt) : "",
        });
      case "refused":
        return t("refused", { reason: refusalReason ?? "" });
      case "preview":
        return t(steps.at(-2)?.status === "switching" ? "previewAfterFailure" : "preview");
      case "done":
        if (outcome === "recordsTaken") return t("doneRecordsTaken");
        if (!undoUntil || undoUntil <= now) return t("doneSwitchedForGood");
        return t("doneSwitched", { until: moments.long(undoUntil) });
      default:
        return t(status);
    }
  };
  return (
    <Notice tone={TONES[status] ?? "info"} role="status">
      <span className="wrap-anywhere">{say()}</span>
    </Notice>
  );
}
