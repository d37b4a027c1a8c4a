"use client";

import { Archive, ArchiveRestore, Pencil, Trash2 } from "lucide";
import { useState } from "react";
import { ConfirmDialog } from "@/components/forms/confirm-dialog";
import { NameDialog } from "@/components/forms/name-dialog";
import { useCommand } from "@/components/forms/use-command";
import type { ButtonLook } from "@/components/ui/button-classes";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { MenuAction, MenuSeparator } from "@/components/ui/menu-item";
import { useToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

interface KeepMenuProps extends ButtonLook {
  thing: { id: string; name: string; archived: boolean };
  /** Why it cannot be deleted; it is then offered to archive it. Null: it can. Left out: deleting is not offered. */
  obstacle?: { title: string; text: string } | null;
  words: { name: string; renameTitle: string; deleteTitle: string; deleteText: string };
  actions: Record<"rename" | "archive" | "restore" | "remove", FormAction<void>>;
  onDeleted?: () => void;
}

/** What can be done with something that has a name, an archive and an end. */
export function KeepMenu({ thing, obstacle, words, actions, onDeleted, ...look }: KeepMenuProps) {
  const { id, name, archived } = thing;
  const t = useTranslations("common");
  const toast = useToast();
  const { run } = useCommand();
  const [dialog, setDialog] = useState<"rename" | "delete" | null>(null);
  const close = () => setDialog(null);

  const restore = () => run(actions.restore, { id }, { message: t("restoredDone", { name }) });
  const archive = () => run(actions.archive, { id }, { message: t("archivedDone", { name }), undo: restore });
  const tellDeleted = () => {
    toast({ message: t("deletedDone", { name }) });
    onDeleted?.();
  };
  // Nothing is left to offer for what is archived and cannot be deleted.
  const showsDelete = obstacle === null || (obstacle !== undefined && !archived);
  return (
    <>
      <Menu label={t("menuOf", { name })} {...look}>
        <MenuAction icon={<Icon of={Pencil} />} onClick={() => setDialog("rename")}>
          {t("rename")}
        </MenuAction>
        <MenuAction
          icon={archived ? <Icon of={ArchiveRestore} /> : <Icon of={Archive} />}
          onClick={archived ? restore : archive}
        >
          {archived ? t("restore") : t("archive")}
        </MenuAction>
        {showsDelete && (
          <>
            <MenuSeparator />
            <MenuAction icon={<Icon of={Trash2} />} tone="danger" onClick={() => setDialog("delete")}>
              {t("delete")}
            </MenuAction>
          </>
        )}
      </Menu>
      <NameDialog
        open={dialog === "rename"}
        onClose={close}
        title={words.renameTitle}
        label={words.name}
        name={name}
        submitLabel={t("save")}
        action={actions.rename}
        fields={{ id }}
      />
      <ConfirmDialog
        open={dialog === "delete"}
        onClose={close}
        title={obstacle ? obstacle.title : words.deleteTitle}
        confirmLabel={obstacle ? t("archive") : t("delete")}
        tone={obstacle ? "primary" : "danger"}
        action={obstacle ? actions.archive : actions.remove}
        fields={{ id }}
        onDone={obstacle ? () => toast({ message: t("archivedDone", { name }) }) : tellDeleted}
      >
        <p>{obstacle ? obstacle.text : words.deleteText}</p>
      </ConfirmDialog>
    </>
  );
}
