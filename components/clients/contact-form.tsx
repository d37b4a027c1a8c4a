"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { DialogActions, useCloseDialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/actions/define-action";
import type { ContactView } from "@/lib/clients/queries";
import { useTranslations } from "@/lib/i18n/use-words";

interface ContactFormProps {
  action: FormAction<void>;
  /** The client's id for a new contact, the contact's own to change it. */
  fields: { clientId: string } | { id: string };
  contact?: ContactView;
  submitLabel: string;
}

/** Stands in a dialog and closes it. */
export function ContactForm({ action, fields, contact, submitLabel }: ContactFormProps) {
  const t = useTranslations("clients");
  const common = useTranslations("common");
  const close = useCloseDialog();
  const optional = common("optional");
  return (
    <ActionForm action={action} onDone={close} className="grid gap-4">
      {({ errors }) => (
        <>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <TextField
            label={t("name")}
            name="name"
            defaultValue={contact?.name}
            error={errors.name}
            autoComplete="off"
            required
            autoFocus
          />
          <TextField
            label={t("position")}
            optional={optional}
            name="position"
            defaultValue={contact?.position ?? ""}
            error={errors.position}
            autoComplete="off"
          />
          <TextField
            label={t("email")}
            optional={optional}
            name="email"
            type="email"
            defaultValue={contact?.email ?? ""}
            error={errors.email}
            autoComplete="off"
          />
          <TextField
            label={t("phone")}
            optional={optional}
            name="phone"
            type="tel"
            defaultValue={contact?.phone ?? ""}
            error={errors.phone}
            autoComplete="off"
          />
          <DialogActions>
            <Button onClick={close}>{common("cancel")}</Button>
            <SubmitButton>{submitLabel}</SubmitButton>
          </DialogActions>
        </>
      )}
    </ActionForm>
  );
}
