"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { IconButton } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { Option } from "@/lib/lists/option-search";
import { matcherOf } from "@/lib/text/search";

interface AssignedMembersProps {
  members: readonly Option[];
  onRemove: (id: string) => void;
}

/** As many as one takes in at a glance; beyond that, one looks for a name. */
const SHOWN = 20;

export function AssignedMembers({ members, onRemove }: AssignedMembersProps) {
  const t = useTranslations("projects");
  const [typed, setTyped] = useState("");
  const isLong = members.length > SHOWN;
  const isFound = matcherOf(typed);
  const found = isLong ? members.filter(({ name }) => isFound(name)) : members;
  return (
    <>
      {isLong && (
        <TextField
          label={t("assignedSearch", { count: members.length })}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
        />
      )}
      <ul aria-label={t("assigned")} className="grid gap-1 rounded-md border border-line p-1 sm:grid-cols-2">
        {found.slice(0, SHOWN).map(({ id, name }) => (
          <li key={id} className="flex min-h-8 min-w-0 items-center gap-2 pl-1.5">
            <Avatar name={name} size="sm" />
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <IconButton size="sm" label={t("removeMember", { name })} icon={<X />} onClick={() => onRemove(id)} />
          </li>
        ))}
        {found.length > SHOWN && (
          <li className="flex min-h-8 items-center pl-1.5 text-ink-muted">
            {t("moreMembers", { count: found.length - SHOWN })}
          </li>
        )}
        {found.length === 0 && (
          <li className="flex min-h-8 items-center pl-1.5 text-ink-muted">{t("noMemberFound")}</li>
        )}
      </ul>
    </>
  );
}
