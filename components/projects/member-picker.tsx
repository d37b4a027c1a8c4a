"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useOptionSearch } from "@/components/forms/use-option-search";
import { Avatar } from "@/components/ui/avatar";
import { IconButton } from "@/components/ui/button";
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
      {members.length > 0 && (
        <ul
          aria-label={t("projects.assigned")}
          className="grid max-h-64 gap-1 overflow-y-auto rounded-md border border-line p-1 sm:grid-cols-2"
        >
          {members.map(({ id, name }) => (
            <li key={id} className="flex min-h-8 items-center gap-2 pl-1.5">
              <input type="hidden" name="memberIds" value={id} />
              <Avatar name={name} size="sm" />
              <span className="min-w-0 flex-1 truncate">{name}</span>
              <IconButton
                size="sm"
                label={t("projects.removeMember", { name })}
                icon={<X />}
                onClick={() => setMembers(members.filter((member) => member.id !== id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
