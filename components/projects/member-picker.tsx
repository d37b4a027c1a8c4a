"use client";

import { useState } from "react";
import { useOptionSearch } from "@/components/forms/use-option-search";
import { AssignedMembers } from "@/components/projects/assigned-members";
import { ComboBox } from "@/components/ui/combo-box";
import { useTranslations } from "@/lib/i18n/use-words";
import type { Option } from "@/lib/lists/option-search-schema";

interface MemberPickerProps {
  /** Without one it is a new project, and `assigned` are proposed. */
  projectId?: string;
  /** The first on the project by name, of `assignedCount`. */
  assigned: readonly Option[];
  assignedCount: number;
  /** The first by name who are not on it. */
  first: readonly Option[];
  error?: string;
}

/** Puts members on a project and takes them off one by one, by searching: hundreds may be on it. Sends what changes. */
export function MemberPicker({ projectId, assigned, assignedCount, first, error }: MemberPickerProps) {
  const t = useTranslations();
  const [added, setAdded] = useState(projectId ? [] : assigned);
  const [removed, setRemoved] = useState<readonly Option[]>([]);
  const fields = projectId ? { project: projectId } : undefined;
  const { items, pending, search } = useOptionSearch("/api/v1/assignable-members", { first, fields });
  // Who was taken off by mistake can be put back.
  const choices = [...removed.map(({ id, name }) => ({ id, label: name })), ...without(items, added)];

  const add = (id: string | null) => {
    const item = choices.find((choice) => choice.id === id);
    if (!item) return;
    if (has(removed, item.id)) setRemoved(without(removed, [item]));
    else setAdded([...added, { id: item.id, name: item.label }]);
  };
  const remove = (member: Option) => {
    if (has(added, member.id)) setAdded(without(added, [member]));
    else setRemoved([...removed, member]);
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
      {added.map(({ id }) => (
        <input key={id} type="hidden" name="addedMemberIds" value={id} />
      ))}
      {removed.map(({ id }) => (
        <input key={id} type="hidden" name="removedMemberIds" value={id} />
      ))}
      <AssignedMembers
        projectId={projectId}
        first={projectId ? assigned : []}
        count={assignedCount - removed.length + added.length}
        added={added}
        removed={removed}
        onRemove={remove}
      />
    </div>
  );
}

type Identified = { id: string };

function has(list: readonly Identified[], id: string): boolean {
  return list.some((one) => one.id === id);
}

function without<T extends Identified>(list: readonly T[], others: readonly Identified[]): T[] {
  return list.filter(({ id }) => !has(others, id));
}
