"use client";

import { ShieldOff } from "lucide";
import { ConfirmButton } from "@/components/forms/confirm-button";
import { ResetConsequences } from "@/components/member-factors/reset-consequences";
import { Icon } from "@/components/ui/icon";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

interface ResetFactorsButtonProps {
  member: { id: string; name: string };
  action: FormAction<void>;
}

export function ResetFactorsButton({ member: { id, name }, action }: ResetFactorsButtonProps) {
  const t = useTranslations("memberFactors");
  return (
    <ConfirmButton
      label={t("reset")}
      icon={<Icon of={ShieldOff} />}
      title={t("resetQuestion", { name })}
      action={action}
      fields={{ memberId: id }}
      doneMessage={t("resetDone", { name })}
    >
      <ResetConsequences name={name} />
    </ConfirmButton>
  );
}
