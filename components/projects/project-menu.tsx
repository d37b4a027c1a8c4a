"use client";

import { Archive, ArchiveRestore, Trash2 } from "lucide";
import { useCommand } from "@/components/forms/use-command";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { MenuAction, MenuLink, MenuSeparator } from "@/components/ui/menu-item";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

interface ProjectMenuProps {
  project: { id: string; name: string; archived: boolean };
  archive: FormAction<void>;
  restore: FormAction<void>;
  mayDelete: boolean;
}

export function ProjectMenu({ project: { id, name, archived }, archive, restore, mayDelete }: ProjectMenuProps) {
  const t = useTranslations();
  const { run } = useCommand();
  const bringBack = () => run(restore, { id }, { message: t("common.restoredDone", { name }) });
  const putAway = () => run(archive, { id }, { message: t("common.archivedDone", { name }), undo: bringBack });
  return (
    <Menu label={t("common.menuOf", { name })} variant="secondary">
      <MenuAction
        icon={archived ? <Icon of={ArchiveRestore} /> : <Icon of={Archive} />}
        onClick={archived ? bringBack : putAway}
      >
        {archived ? t("common.restore") : t("common.archive")}
      </MenuAction>
      {mayDelete && (
        <>
          <MenuSeparator />
          <MenuLink href={`/projects/${id}/delete`} icon={<Icon of={Trash2} />} tone="danger">
            {t("common.delete")}
          </MenuLink>
        </>
      )}
    </Menu>
  );
}
