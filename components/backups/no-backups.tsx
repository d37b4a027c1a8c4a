import { Archive } from "lucide";
import { useTimes } from "@/components/backups/use-times";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import type { BackupsView } from "@/lib/backups/queries";
import { useTranslations } from "@/lib/i18n/use-words";

/** Before the first one: when it comes, and what it will look like. */
export function NoBackups({ backups }: { backups: BackupsView }) {
  const t = useTranslations("backups.empty");
  const times = useTimes(backups.timeZone);
  return (
    <EmptyState
      icon={<Icon of={Archive} />}
      title={backups.running ? t("titleRunning") : t("title", { when: times.next(backups) })}
    >
      {t("hint")}
    </EmptyState>
  );
}
