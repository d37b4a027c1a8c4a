"use client";

import { Mail } from "lucide";
import { type BulkAction, useBulkAction } from "@/components/lists/use-bulk-action";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useTranslations } from "@/lib/i18n/use-words";

/** Reminds those who are ticked by mail, which nobody can take back. */
export function RemindChosenButton({ action }: { action: BulkAction }) {
  const t = useTranslations("memberFactors");
  const { apply, pending } = useBulkAction();
  return (
    <Button size="sm" icon={<Icon of={Mail} />} pending={pending} onClick={() => apply(action, "member.reminded")}>
      {t("remindChosen")}
    </Button>
  );
}
