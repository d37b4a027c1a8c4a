import { useLocale } from "next-intl";
import { useMoments } from "@/components/restores/use-moments";
import { useTranslations } from "@/lib/i18n/use-words";
import { formatCents } from "@/lib/money/rules";
import type { RestoreView } from "@/lib/restores/queries";

/** What a switch does, before it is done. Needs the namespace "restores". */
export function SwitchPoints({ restore: { snapshot, price } }: { restore: RestoreView }) {
  const t = useTranslations("restores.switch.points");
  const locale = useLocale();
  const at = useMoments().long(snapshot.startedAt, snapshot.timeZone);
  const points = [t("state", { at }), t("lost"), t("seconds"), t("signIn"), t("undo")];
  if (!price.isFree) points.push(t("price", { gross: formatCents(price.whole.grossCents, price.currency, locale) }));
  return (
    <ul className="grid list-disc gap-2 pl-5">
      {points.map((point) => (
        <li key={point} className="text-pretty">
          {point}
        </li>
      ))}
    </ul>
  );
}
