import type { ReactNode } from "react";
import { useTranslations } from "@/lib/i18n/use-words";

/** Whose help it is: some ways are others for operators. */
export type HelpPlace = "agency" | "console";

const tags = {
  b: (chunks: ReactNode) => <strong className="font-semibold">{chunks}</strong>,
  i: (chunks: ReactNode) => <q className="font-medium">{chunks}</q>,
  c: (chunks: ReactNode) => <code className="rounded-sm bg-hover px-1 py-0.5 text-sm">{chunks}</code>,
};

/** The words of a help page, with what stands out in them and what depends on the place. */
export function useHelpWords(place: HelpPlace) {
  const t = useTranslations("help");
  return (key: Parameters<typeof t.rich>[0]) => t.rich(key, { ...tags, place });
}
