"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { FormAction } from "@/lib/actions/define-action";

export function PutOffButton({ label, action }: { label: string; action: FormAction<void> }) {
  return (
    <ActionForm action={action}>
      {() => (
        <SubmitButton size="sm" variant="ghost">
          {label}
        </SubmitButton>
      )}
    </ActionForm>
  );
}
