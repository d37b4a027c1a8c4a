import { X } from "lucide";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { PartName } from "@/lib/restores/difference/part-names";
import type { Dimension } from "@/lib/restores/difference-schema";

interface PartChipsProps {
  names: readonly PartName[];
  /** The same page without that filter. */
  hrefWithout: (dimension: Dimension) => string;
}

/** What the page is narrowed down to; a click widens it again. */
export function PartChips({ names, hrefWithout }: PartChipsProps) {
  const t = useTranslations("difference");
  const format = useFormatter();
  if (names.length === 0) return null;
  return (
    <nav aria-label={t("filtered")} className="mb-4">
      <ul className="flex flex-wrap gap-2">
        {names.map(({ dimension, name }) => {
          const shown =
            dimension === "month"
              ? format.dateTime(new Date(name), { month: "long", year: "numeric", timeZone: "UTC" })
              : name;
          return (
            <li key={dimension} className="min-w-0">
              <Link
                href={hrefWithout(dimension)}
                aria-label={t("removeFilter", { name: shown })}
                className="inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-full border border-line-strong bg-surface px-2.5 text-sm hover:bg-hover pointer-coarse:min-h-9"
              >
                <span className="text-ink-muted">{t(`dimension.${dimension}`)}</span>
                <span className="truncate font-medium">{shown}</span>
                <Icon of={X} className="size-3.5 shrink-0" />
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
