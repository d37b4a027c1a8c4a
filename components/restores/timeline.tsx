import { useMoments } from "@/components/restores/use-moments";
import { classes } from "@/components/ui/classes";
import { useTranslations } from "@/lib/i18n/use-words";
import type { StepView } from "@/lib/restores/queries";

/** Every step with who and when, the latest last. Needs the namespace "restores". */
export function Timeline({ steps }: { steps: readonly StepView[] }) {
  const t = useTranslations("restores.steps");
  const moments = useMoments();
  const byOf = ({ byKind, byName }: StepView) => (byKind === "system" ? t("system") : (byName ?? t("operator")));
  return (
    <ol className="grid">
      {steps.map((step, index) => {
        const isLast = index === steps.length - 1;
        return (
          <li key={step.id} className="relative grid grid-cols-[1rem_minmax(0,1fr)] gap-x-3 pb-4 last:pb-0">
            {!isLast && <span aria-hidden="true" className="absolute top-4 bottom-0 left-[0.46875rem] w-px bg-line" />}
            <span
              aria-hidden="true"
              className={classes(
                "mt-1 size-4 rounded-full border-2",
                isLast ? "border-accent bg-accent-soft" : "border-line-strong bg-surface",
              )}
            />
            <div className="grid gap-0.5" aria-current={isLast ? "step" : undefined}>
              <p className={isLast ? "font-medium" : undefined}>{t(wordFor(steps, index))}</p>
              <p className="flex flex-wrap gap-x-2 text-sm text-ink-faint">
                <time dateTime={step.at.toISOString()}>{moments.at(step.at)}</time>
                <span className="wrap-anywhere">{byOf(step)}</span>
              </p>
              {step.note && <p className="wrap-anywhere text-pretty text-sm text-ink-muted">{step.note}</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** The same status by another way: something was switched, or was tried and given up. */
function wordFor(steps: readonly StepView[], index: number) {
  const status = steps[index]?.status ?? "requested";
  const before = steps[index - 1]?.status;
  if (status === "preview" && before === "switching") return "previewAgain";
  if (status === "done" && before === "undoing") return "doneAgain";
  if (status === "done" && before === "switching") return "switched";
  return status;
}
