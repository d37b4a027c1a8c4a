"use client";

import { RectangleEllipsis } from "lucide";
import { ConfirmButton } from "@/components/forms/confirm-button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Icon } from "@/components/ui/icon";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";
import type { MemberView } from "@/lib/members/queries";

interface ForcePasswordButtonProps {
  member: Pick<MemberView, "id" | "name">;
  action: FormAction<void>;
}

/** Has a member choose a new password. There is no field for one: nobody sets or sees another's. */
export function ForcePasswordButton({ member: { id, name }, action }: ForcePasswordButtonProps) {
  const t = useTranslations("members");
  return (
    <ConfirmButton
      label={t("forcePassword")}
      icon={<Icon of={RectangleEllipsis} />}
      title={t("forcePasswordQuestion", { name })}
      tone="primary"
      action={action}
      fields={{ memberId: id }}
      doneMessage={t("passwordForced", { name })}
    >
      <p>{t("forcePasswordText", { name })}</p>
      <CheckboxField
        name="endsSessions"
        label={t("forcePasswordSessions")}
        hint={t("forcePasswordSessionsHint")}
        defaultChecked
      />
    </ConfirmButton>
  );
}
