import { useLocale } from "next-intl";
import { formatHours } from "@/lib/budgets/hours";
import { useTranslations } from "@/lib/i18n/use-words";
import type { ProjectDeletion } from "@/lib/projects/deletion";

/** What goes with a project, in words. */
export function DeletionList({ name, deletion }: { name: string; deletion: ProjectDeletion }) {
  const t = useTranslations("projects");
  const locale = useLocale();
  const { entries, seconds, members, ...counts } = deletion;
  const kinds = (["tasks", "runningTimers", "favourites", "timesheetRows"] as const).filter((kind) => counts[kind] > 0);
  if (entries === 0 && kinds.length === 0) return <p>{t("deleteNothing", { name })}</p>;
  return (
    <>
      <p>{t("deleteIntro", { name })}</p>
      <ul className="list-disc pl-5">
        {entries > 0 && (
          <li className="font-medium">
            {t("deletes.entries", { entries, hours: formatHours(seconds, locale), members })}
          </li>
        )}
        {kinds.map((kind) => (
          <li key={kind}>{t(`deletes.${kind}`, { count: counts[kind] })}</li>
        ))}
      </ul>
    </>
  );
}
