"use client";

import { Mail, ShieldOff } from "lucide";
import { useState } from "react";
import { ConfirmDialog } from "@/components/forms/confirm-dialog";
import { useCommand } from "@/components/forms/use-command";
import { ResetConsequences } from "@/components/member-factors/reset-consequences";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { MenuAction } from "@/components/ui/menu-item";
import { useToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";
import type { FactorRow } from "@/lib/members/factor-overview";

interface FactorMenuProps {
  row: Pick<FactorRow, "id" | "name" | "may">;
  remind: FormAction<void>;
  reset: FormAction<void>;
}

export function FactorMenu({ row, remind, reset }: FactorMenuProps) {
  const t = useTranslations("memberFactors");
  const common = useTranslations("common");
  const toast = useToast();
  const { run } = useCommand();
  const [resetting, setResetting] = useState(false);
  const { id, name, may } = row;
  return (
    <>
      <Menu label={common("menuOf", { name })} size="sm">
        {may.remind && (
          <MenuAction
            icon={<Icon of={Mail} />}
            onClick={() => run(remind, { memberId: id }, { message: t("remindedDone", { name }) })}
          >
            {t("remind")}
          </MenuAction>
        )}
        {may.reset && (
          <MenuAction icon={<Icon of={ShieldOff} />} tone="danger" onClick={() => setResetting(true)}>
            {t("reset")}
          </MenuAction>
        )}
      </Menu>
      <ConfirmDialog
        open={resetting}
        onClose={() => setResetting(false)}
        title={t("resetQuestion", { name })}
        confirmLabel={t("reset")}
        action={reset}
        fields={{ memberId: id }}
        onDone={() => toast({ message: t("resetDone", { name }) })}
      >
        <ResetConsequences name={name} />
      </ConfirmDialog>
    </>
  );
}
