"use client";

import { X } from "lucide";
import { useState } from "react";
import { useOptionSearch } from "@/components/forms/use-option-search";
import { Avatar } from "@/components/ui/avatar";
import { IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/text-field";
import { useTranslations } from "@/lib/i18n/use-words";
import type { Option } from "@/lib/lists/option-search-schema";
import { matcherOf } from "@/lib/text/search";

interface AssignedMembersProps {
  /** Without one it is a new project: nobody but `added` is on it. */
  projectId?: string;
  /** The first by name who are on the project already. */
  first: readonly Option[];
  /** All who will be on it. */
  count: number;
  added: readonly Option[];
  removed: readonly Option[];
  onRemove: (member: Option) => void;
}

/** As many as one takes in at a glance; beyond that, one looks for a name. */
const SHOWN = 20;

export function AssignedMembers({ projectId, first, count, added, removed, onRemove }: AssignedMembersProps) {
  const t = useTranslations("projects");
  const [typed, setTyped] = useState("");
  const { items, search } = useOptionSearch(`/api/v1/projects/${projectId}/members`, { first });
  const isFound = matcherOf(typed);
  const assigned = items.map(({ id, label }) => ({ id, name: label }));
  const found = [...added, ...assigned].filter(
    ({ id, name }) => !removed.some((one) => one.id === id) && isFound(name),
  );
  const shown = found.slice(0, SHOWN);
  const more = (typed.trim() === "" ? count : found.length) - shown.length;

  const look = (text: string) => {
    setTyped(text);
    if (projectId) search(text);
  };
  if (count === 0) return null;
  return (
    <>
      {(count > SHOWN || typed !== "") && (
        <TextField
          label={t("assignedSearch", { count })}
          value={typed}
          onChange={(event) => look(event.target.value)}
          autoComplete="off"
        />
      )}
      <ul aria-label={t("assigned")} className="grid gap-1 rounded-md border border-line p-1 sm:grid-cols-2">
        {shown.map((member) => (
          <li key={member.id} className="flex min-h-8 min-w-0 items-center gap-2 pl-1.5">
            <Avatar name={member.name} size="sm" />
            <span className="min-w-0 flex-1 truncate">{member.name}</span>
            <IconButton
              size="sm"
              label={t("removeMember", { name: member.name })}
              icon={<Icon of={X} />}
              onClick={() => onRemove(member)}
            />
          </li>
        ))}
        {more > 0 && (
          <li className="flex min-h-8 items-center pl-1.5 text-ink-muted">{t("moreMembers", { count: more })}</li>
        )}
        {found.length === 0 && typed !== "" && (
          <li className="flex min-h-8 items-center pl-1.5 text-ink-muted">{t("noMemberFound")}</li>
        )}
      </ul>
    </>
  );
}
