"use client";

import { RefreshCw } from "lucide";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { ButtonVariant } from "@/components/ui/button-classes";
import { Icon } from "@/components/ui/icon";
import type { FormAction } from "@/lib/actions/define-action";

interface CompareButtonProps {
  id: string;
  label: string;
  variant?: ButtonVariant;
  action: FormAction<void>;
}

export function CompareButton({ id, label, variant = "secondary", action }: CompareButtonProps) {
  return (
    <ActionForm action={action}>
      {() => (
        <>
          <input type="hidden" name="id" value={id} />
          <SubmitButton variant={variant} icon={<Icon of={RefreshCw} />}>
            {label}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
