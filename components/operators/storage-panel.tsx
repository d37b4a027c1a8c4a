import { useLocale } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { Stat } from "@/components/ui/stat";
import { useTranslations } from "@/lib/i18n/use-words";
import type { StorageView } from "@/lib/operators/storage-use";
import { formatBytes } from "@/lib/text/bytes";

/** Where snapshots lie, and how much. */
export function StoragePanel({ storage: { first, second } }: { storage: StorageView }) {
  const t = useTranslations("console.storage");
  const locale = useLocale();
  const detailOf = ({ snapshots, address }: StorageView["first"]) => (
    <>
      {t("detail", { count: snapshots })}
      <br />
      <span className="wrap-anywhere">{address}</span>
    </>
  );
  return (
    <Panel title={t("title")}>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <Stat label={t("first")} value={formatBytes(first.bytes, locale)} detail={detailOf(first)} />
        <Stat
          label={t("second")}
          value={second ? formatBytes(second.bytes, locale) : t("none")}
          detail={second ? detailOf(second) : t("noneHint")}
        />
      </div>
    </Panel>
  );
}
