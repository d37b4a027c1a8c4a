import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { AlarmView } from "@/lib/alarms/queries";
import { useTranslations } from "@/lib/i18n/use-words";

/** How many are named; the rest is counted. */
const NAMED = 3;

/** At the top of the console while anything is amiss. */
export function OpenAlarmsNotice({ alarms }: { alarms: readonly AlarmView[] }) {
  const t = useTranslations("alarms");
  if (alarms.length === 0) return null;
  return (
    <Notice
      tone="danger"
      role="status"
      title={t("openCount", { count: alarms.length })}
      action={<LinkButton href="/console/alarms">{t("show")}</LinkButton>}
    >
      <ul>
        {alarms.slice(0, NAMED).map(({ id, kind, agency }) => (
          <li key={id}>
            {t(`kinds.${kind}.title`)} · {agency?.name ?? t("installation")}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
