"use client";

import type { useQuickLine } from "@/components/commands/use-quick-line";
import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/use-words";

interface PaletteEchoProps {
  quick: Pick<ReturnType<typeof useQuickLine>, "echo" | "problem" | "refusal">;
  records: boolean;
  isTyped: boolean;
  pending: boolean;
  found: number;
}

/** How what is typed was understood, or what is expected instead. */
export function PaletteEcho({ quick, records, isTyped, pending, found }: PaletteEchoProps) {
  const t = useTranslations("commands");
  const { echo, problem, refusal } = quick;
  const isNothing = isTyped && !pending && found === 0 && !echo && !problem;
  return (
    <>
      {refusal && <Notice tone="danger">{refusal}</Notice>}
      <div role="status" className="px-2 text-ink-muted [&>p:not(.sr-only)]:pt-2">
        {echo && <p className="font-medium text-ink">{echo}</p>}
        {problem && <p>{problem}</p>}
        {isNothing && <p>{t(records ? "nothing" : "nothingReadOnly")}</p>}
        {isTyped && !echo && !problem && !isNothing && (
          <p className="sr-only">{pending ? t("searching") : t("found", { count: found })}</p>
        )}
      </div>
    </>
  );
}
