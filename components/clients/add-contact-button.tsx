"use client";

import { Plus } from "lucide";
import { ContactForm } from "@/components/clients/contact-form";
import { DialogButton } from "@/components/ui/dialog-button";
import { Icon } from "@/components/ui/icon";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

export function AddContactButton({ clientId, action }: { clientId: string; action: FormAction<void> }) {
  const t = useTranslations();
  return (
    <DialogButton
      label={t("common.add")}
      title={t("clients.addContact")}
      closeLabel={t("common.close")}
      icon={<Icon of={Plus} />}
      size="sm"
    >
      <ContactForm action={action} fields={{ clientId }} submitLabel={t("clients.addContact")} />
    </DialogButton>
  );
}
