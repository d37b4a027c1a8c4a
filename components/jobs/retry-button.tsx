"use client";

import { RotateCw } from "lucide";
import { useCommand } from "@/components/forms/use-command";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

interface RetryButtonProps {
  id: string;
  /** Says which one, for those who do not see the row. */
  label: string;
  action: FormAction<void>;
}

/** Needs the namespaces "jobs" and "common". */
export function RetryButton({ id, label, action }: RetryButtonProps) {
  const t = useTranslations("jobs");
  const { run, pending } = useCommand();
  return (
    <Button
      size="sm"
      icon={<Icon of={RotateCw} />}
      aria-label={label}
      pending={pending}
      onClick={() => run(action, { id }, { message: t("retried") })}
    >
      {t("retry")}
    </Button>
  );
}
