"use client";

import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { EnforcementPreview } from "@/lib/security-policy/previewing";

/** Who would have to set up a second factor, and by when. */
export function ConcernedMembers({ preview }: { preview: EnforcementPreview }) {
  const t = useTranslations("security");
  const format = useFormatter();
  const { asked, without, shown, secondFactorRoles } = preview;
  if (secondFactorRoles.length === 0) return <p>{t("nobodyAsked")}</p>;
  if (without === 0) return <p>{t("allProtected", { asked })}</p>;
  return (
    <>
      <p>{t("concerned", { without, asked })}</p>
      <ul className="divide-y divide-line rounded-md border border-line">
        {shown.map(({ id, name, enrolBy }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-4 px-3 py-1.5">
            <span className="min-w-0 break-words">{name}</span>
            <span className="text-ink-muted">
              {enrolBy
                ? t("enrolBy", { day: format.dateTime(enrolBy, { dateStyle: "medium", timeStyle: "short" }) })
                : t("enrolAtOnce")}
            </span>
          </li>
        ))}
        {without > shown.length && (
          <li className="px-3 py-1.5 text-ink-muted">{t("andMore", { count: without - shown.length })}</li>
        )}
      </ul>
      <p className="text-ink-muted">{t("whatHappens")}</p>
    </>
  );
}
