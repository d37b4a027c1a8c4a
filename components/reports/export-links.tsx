import { Download } from "lucide";
import { buttonClasses } from "@/components/ui/button-classes";
import { Icon } from "@/components/ui/icon";
import { useTranslations } from "@/lib/i18n/use-words";
import { hrefWith } from "@/lib/lists/href";
import { FORMATS } from "@/lib/reports/export-schema";

interface ExportLinksProps {
  /** What makes the files. */
  path: "/api/v1/reports/export" | "/api/v1/reports/entries/export";
  /** What they are about. */
  fields: Record<string, string | undefined>;
  /** Left out where they would be too long. */
  formats?: readonly (typeof FORMATS)[number][];
}

/** Links of the browser's own: what looks ahead must not download. */
export function ExportLinks({ path, fields, formats = FORMATS }: ExportLinksProps) {
  const t = useTranslations("reports");
  return formats.map((format) => (
    <a
      key={format}
      href={hrefWith(path, { ...fields, format })}
      download
      aria-label={t("download", { format: format.toUpperCase() })}
      className={buttonClasses({}, "print:hidden")}
    >
      <Icon of={Download} />
      {format.toUpperCase()}
    </a>
  ));
}
