"use client";

import { Pencil, Trash2 } from "lucide";
import { useState } from "react";
import { ConfirmDialog } from "@/components/forms/confirm-dialog";
import { NameDialog } from "@/components/forms/name-dialog";
import type { FactorActions } from "@/components/second-factors/factor-list";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { MenuAction, MenuSeparator } from "@/components/ui/menu-item";
import { useToast } from "@/components/ui/toast";
import { useTranslations } from "@/lib/i18n/use-words";
import type { FactorView } from "@/lib/second-factors/queries";

export function FactorMenu({ factor, actions }: { factor: FactorView; actions: FactorActions }) {
  const { id, name, kind } = factor;
  const t = useTranslations();
  const toast = useToast();
  const [dialog, setDialog] = useState<"rename" | "remove" | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <Menu label={t("common.menuOf", { name })}>
        <MenuAction icon={<Icon of={Pencil} />} onClick={() => setDialog("rename")}>
          {t("common.rename")}
        </MenuAction>
        <MenuSeparator />
        <MenuAction icon={<Icon of={Trash2} />} tone="danger" onClick={() => setDialog("remove")}>
          {t("factors.remove")}
        </MenuAction>
      </Menu>
      <NameDialog
        open={dialog === "rename"}
        onClose={close}
        title={t("factors.renameTitle", { name })}
        label={t("factors.name")}
        name={name}
        submitLabel={t("common.save")}
        action={actions.rename}
        fields={{ id }}
      />
      <ConfirmDialog
        open={dialog === "remove"}
        onClose={close}
        title={t("factors.removeTitle", { name })}
        confirmLabel={t("factors.remove")}
        action={actions.remove}
        fields={{ id }}
        onDone={() => toast({ message: t("factors.removed", { name }) })}
      >
        <p>{t(`factors.removeText.${kind}`)}</p>
      </ConfirmDialog>
    </>
  );
}
