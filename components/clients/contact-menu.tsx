"use client";

import { LockKeyhole, Pencil, Trash2 } from "lucide";
import { useState } from "react";
import { ContactForm } from "@/components/clients/contact-form";
import { ConfirmDialog } from "@/components/forms/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { MenuAction, MenuLink } from "@/components/ui/menu-item";
import { useToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/actions/define-action";
import type { ContactView } from "@/lib/clients/queries";
import { useTranslations } from "@/lib/i18n/use-words";

interface ContactMenuProps {
  contact: ContactView;
  /** Left out: nobody who looks may read it. */
  noteHref?: string;
  change: FormAction<void>;
  remove: FormAction<void>;
}

export function ContactMenu({ contact, noteHref, change, remove }: ContactMenuProps) {
  const { id, name } = contact;
  const t = useTranslations();
  const toast = useToast();
  const [dialog, setDialog] = useState<"edit" | "remove" | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <Menu label={t("common.menuOf", { name })} size="sm">
        <MenuAction icon={<Icon of={Pencil} />} onClick={() => setDialog("edit")}>
          {t("common.edit")}
        </MenuAction>
        {noteHref && (
          <MenuLink href={noteHref} icon={<Icon of={LockKeyhole} />}>
            {t("clients.privateNote")}
          </MenuLink>
        )}
        <MenuAction icon={<Icon of={Trash2} />} tone="danger" onClick={() => setDialog("remove")}>
          {t("clients.remove")}
        </MenuAction>
      </Menu>
      <Dialog open={dialog === "edit"} onClose={close} title={t("clients.editContact")} closeLabel={t("common.close")}>
        <ContactForm action={change} fields={{ id }} contact={contact} submitLabel={t("common.save")} />
      </Dialog>
      <ConfirmDialog
        open={dialog === "remove"}
        onClose={close}
        title={t("clients.removeContact")}
        confirmLabel={t("clients.remove")}
        action={remove}
        fields={{ id }}
        onDone={() => toast({ message: t("clients.contactRemoved", { name }) })}
      >
        <p>{t("clients.removeContactText", { name })}</p>
      </ConfirmDialog>
    </>
  );
}
