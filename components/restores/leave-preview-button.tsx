"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { FormAction } from "@/lib/actions/define-action";

export function LeavePreviewButton({ label, action }: { label: string; action: FormAction<never> }) {
  return <ActionForm action={action}>{() => <SubmitButton size="sm">{label}</SubmitButton>}</ActionForm>;
}
