"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { FormAction } from "@/lib/actions/define-action";

interface OpenPreviewButtonProps {
  requestId: string;
  label: string;
  action: FormAction<never>;
}

export function OpenPreviewButton({ requestId, label, action }: OpenPreviewButtonProps) {
  return (
    <ActionForm action={action}>
      {() => (
        <>
          <input type="hidden" name="id" value={requestId} />
          <SubmitButton variant="secondary">{label}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
