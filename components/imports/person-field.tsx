"use client";

import { useLocale } from "next-intl";
import { useOptionSearch } from "@/components/forms/use-option-search";
import { ComboBox } from "@/components/ui/combo-box";
import { formatHours } from "@/lib/budgets/hours";
import { useTranslations } from "@/lib/i18n/use-words";
import type { ReportedPerson } from "@/lib/imports/report-schema";
import type { Option } from "@/lib/lists/option-search-schema";

/** Whose time the lines of one person of the file become. */
export function PersonField({ person, members }: { person: ReportedPerson; members: readonly Option[] }) {
  const t = useTranslations();
  const locale = useLocale();
  const { items, pending, search } = useOptionSearch("/api/v1/imports/members", { first: members });
  const { key, name, email, rows, durationSeconds, match } = person;
  const facts = t("imports.choices.personRows", { rows, hours: formatHours(durationSeconds, locale) });
  const hint = match.kind === "member" ? `${facts}, ${t(`imports.choices.by.${match.by}`)}` : facts;
  const decisions = [
    ...(person.canBecomeMember
      ? [{ id: "new", label: t("imports.choices.new"), detail: t("imports.choices.newDetail") }]
      : []),
    { id: "skip", label: t("imports.choices.skip") },
  ];
  return (
    <div>
      <input type="hidden" name="personKeys" value={key} />
      <ComboBox
        label={email && email !== name ? `${name} · ${email}` : name}
        hint={hint}
        name="personChoices"
        defaultValue={chosen(person)}
        placeholder={t("imports.choices.choose")}
        emptyMessage={t("common.noMatch")}
        openLabel={t("common.openList")}
        items={[
          { label: t("imports.choices.decide"), items: decisions },
          { label: t("imports.choices.members"), items },
        ]}
        onSearch={search}
        pending={pending}
      />
    </div>
  );
}

function chosen({ match }: ReportedPerson): string | null {
  if (match.kind === "member") return match.memberId;
  return match.kind === "unknown" ? null : match.kind;
}
