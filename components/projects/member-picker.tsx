"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useOptionSearch } from "@/components/forms/use-option-search";
import { AssignedMembers } from "@/components/projects/assigned-members";
import { ComboBox } from "@/components/ui/combo-box";
import type { Option } from "@/lib/lists/option-search";

interface MemberPickerProps {
  assigned: readonly Option[];
  /** The first members by name. */
  first: readonly Option[];
  error?: string;
}

/** Puts members on a project one by one, by searching: an agency may have hundreds. */
export function MemberPicker({ assigned, first, error }: MemberPickerProps) {
  const t = useTranslations();
  const [members, setMembers] = useState(assigned);
  const { items, pending, search } = useOptionSearch("/api/v1/assignable-members", first);
  const choices = items.filter((item) => !members.some(({ id }) => id === item.id));

  const add = (id: string | null) => {
    const item = choices.find((choice) => choice.id === id);
    if (item) setMembers([...members, { id: item.id, name: item.label }]);
  };
  return (
    <div className="grid gap-2">
      <ComboBox
        label={t("projects.memberField")}
        placeholder={t("projects.memberSearch")}
        items={choices}
        value={null}
        onChange={add}
        onSearch={search}
        pending={pending}
        emptyMessage={t("projects.noMemberFound")}
        openLabel={t("common.openList")}
        error={error}
      />
      {members.map(({ id }) => (
        <input key={id} type="hidden" name="memberIds" value={id} />
      ))}
      {members.length > 0 && (
        <AssignedMembers
          members={members}
          onRemove={(removed) => setMembers(members.filter(({ id }) => id !== removed))}
        />
      )}
    </div>
  );
}
