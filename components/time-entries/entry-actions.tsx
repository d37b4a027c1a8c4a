"use client";

import { FolderInput, Receipt, ReceiptText, Tags, Trash2 } from "lucide";
import { useState } from "react";
import { type BulkAction, useBulkAction } from "@/components/lists/use-bulk-action";
import { ActivityDialog } from "@/components/time-entries/activity-dialog";
import { MoveDialog } from "@/components/time-entries/move-dialog";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { MenuAction, MenuSeparator } from "@/components/ui/menu-item";
import { useTranslations } from "@/lib/i18n/use-words";

interface EntryActionsProps {
  /** The project whose entries the list shows; left out where only those ticked can be chosen. */
  listedOn?: string;
  actions: Record<"assign" | "remove" | "undo", BulkAction>;
  activities: readonly { id: string; name: string }[];
}

/** What can be done with the time entries that are ticked. Needs "common", "entries", "lists" and "recordables". */
export function EntryActions({ listedOn, actions, activities }: EntryActionsProps) {
  const t = useTranslations("entries.list");
  const { apply, pending } = useBulkAction(actions.undo);
  const [dialog, setDialog] = useState<"move" | "activity" | null>(null);
  const listed: Record<string, string> = listedOn === undefined ? {} : { listedOn };
  const close = () => setDialog(null);
  const assign = (to: Record<string, string>) => {
    close();
    apply(actions.assign, "time-entry.changed", { ...listed, taskId: "", ...to });
  };
  return (
    <>
      <Button size="sm" icon={<Icon of={FolderInput} />} pending={pending} onClick={() => setDialog("move")}>
        {t("move")}
      </Button>
      <Menu label={t("more")} size="sm">
        <MenuAction icon={<Icon of={Receipt} />} onClick={() => assign({ billable: "yes" })}>
          {t("setBillable")}
        </MenuAction>
        <MenuAction icon={<Icon of={ReceiptText} />} onClick={() => assign({ billable: "no" })}>
          {t("setNotBillable")}
        </MenuAction>
        <MenuAction icon={<Icon of={Tags} />} onClick={() => setDialog("activity")}>
          {t("setActivity")}
        </MenuAction>
        <MenuSeparator />
        <MenuAction
          icon={<Icon of={Trash2} />}
          tone="danger"
          onClick={() => apply(actions.remove, "time-entry.deleted", listed)}
        >
          {t("deleteMany")}
        </MenuAction>
      </Menu>
      <MoveDialog open={dialog === "move"} onClose={close} onMove={assign} />
      <ActivityDialog open={dialog === "activity"} onClose={close} activities={activities} onSet={assign} />
    </>
  );
}
