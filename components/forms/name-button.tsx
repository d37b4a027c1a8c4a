"use client";

import { Plus } from "lucide";
import { useState } from "react";
import { NameDialog } from "@/components/forms/name-dialog";
import { Button, type ButtonProps } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

interface NameButtonProps<Answer> extends Pick<ButtonProps, "variant" | "size"> {
  /** The words of the button and of the dialog. */
  label: string;
  nameLabel: string;
  action: FormAction<Answer>;
  fields?: Record<string, string>;
}

/** A button that makes something new, of which the name is all one needs to say. */
export function NameButton<Answer>({ label, nameLabel, action, fields, variant, size }: NameButtonProps<Answer>) {
  const t = useTranslations("common");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant={variant}
        size={size}
        icon={<Icon of={Plus} />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <NameDialog
        open={open}
        onClose={() => setOpen(false)}
        title={label}
        label={nameLabel}
        submitLabel={t("create")}
        action={action}
        fields={fields}
      />
    </>
  );
}
