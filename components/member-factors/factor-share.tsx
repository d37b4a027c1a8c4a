import { useTranslations } from "@/lib/i18n/use-words";
import type { FactorState } from "@/lib/members/schema";

/** In the order in which they stand in the bar, each with its colour. */
const SEGMENTS = [
  { state: "protected", tone: "fill-success" },
  { state: "grace", tone: "fill-warning" },
  { state: "late", tone: "fill-danger" },
] as const satisfies readonly { state: FactorState; tone: string }[];

/** How many have a second factor, as a sentence and a bar; the filters below say the figures. */
export function FactorShare({ counts }: { counts: Record<FactorState, number> }) {
  const t = useTranslations("memberFactors");
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  let from = 0;
  return (
    <div className="mb-4 grid gap-2">
      <p className="text-lg font-semibold">{t("share", { protected: counts.protected, all })}</p>
      <svg aria-hidden="true" width="100%" height="10" className="block overflow-hidden rounded-full">
        <rect width="100%" height="10" className="fill-line" />
        {SEGMENTS.map(({ state, tone }) => {
          const x = `${(from / Math.max(all, 1)) * 100}%`;
          const width = `${(counts[state] / Math.max(all, 1)) * 100}%`;
          from += counts[state];
          return <rect key={state} x={x} width={width} height="10" className={tone} />;
        })}
      </svg>
    </div>
  );
}
