"use client";

import { ChevronDown, CopyPlus } from "lucide";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Button } from "@/components/ui/button";
import { buttonClasses } from "@/components/ui/button-classes";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { MenuAction } from "@/components/ui/menu-item";
import { useToast } from "@/components/ui/toast";
import { useUnsent } from "@/components/unsent/unsent-provider";
import { useTranslations } from "@/lib/i18n/use-words";
import type { Copied, CopyWeekInput } from "@/lib/timesheets/schema";

interface CopyWeekProps {
  week: string;
  hasEntries: boolean;
}

/** Last week's rows, or rows and hours. Asks when there is something already, and can be undone. */
export function CopyWeek({ week, hasEntries }: CopyWeekProps) {
  const t = useTranslations("timesheet");
  const common = useTranslations("common");
  const [asking, setAsking] = useState(false);
  const copy = useCopy(week);
  return (
    <>
      <Menu
        label={t("copy")}
        triggerClassName={buttonClasses({})}
        trigger={
          <>
            <Icon of={CopyPlus} />
            <span className="max-sm:hidden">{t("copy")}</span>
            <Icon of={ChevronDown} />
          </>
        }
      >
        <MenuAction onClick={() => void copy("rows")}>{t("copyRows")}</MenuAction>
        <MenuAction onClick={() => (hasEntries ? setAsking(true) : void copy("rows-and-hours"))}>
          {t("copyHours")}
        </MenuAction>
      </Menu>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t("copyTitle")}
        closeLabel={common("close")}
        size="sm"
      >
        <p className="text-ink-muted">{t("copyAsks")}</p>
        <DialogActions>
          <Button onClick={() => setAsking(false)}>{common("cancel")}</Button>
          <Button
            variant="primary"
            onClick={() => {
              setAsking(false);
              void copy("rows-and-hours");
            }}
          >
            {t("copyHours")}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}

function useCopy(week: string) {
  const t = useTranslations("timesheet");
  const common = useTranslations("common");
  const router = useRouter();
  const toast = useToast();
  const { sendOrKeep } = useUnsent();
  const url = "/api/v1/timesheet/copies";

  const undo = async (copied: Copied) => {
    const label = `${common("undo")}: ${t("copy")}`;
    const outcome = await sendOrKeep<{ kept: number }>({
      method: "DELETE",
      url,
      body: copied,
      receiptId: uuidv7(),
      label,
    });
    if (outcome.status === "refused") toast({ tone: "danger", message: outcome.refusal.message });
    if (outcome.status === "sent") toast({ message: t("copyUndone", outcome.answer) });
    router.refresh();
  };
  return async (what: CopyWeekInput["what"]) => {
    const outcome = await sendOrKeep<Copied>({
      method: "POST",
      url,
      body: { week, what },
      receiptId: uuidv7(),
      label: t("copy"),
    });
    if (outcome.status === "refused") toast({ tone: "danger", message: outcome.refusal.message });
    if (outcome.status !== "sent") return;
    const { rowIds, entryIds } = outcome.answer;
    router.refresh();
    if (rowIds.length + entryIds.length === 0) return toast({ message: t("copiedNothing") });
    toast({
      message: t("copied", { rows: rowIds.length, entries: entryIds.length }),
      action: { label: common("undo"), onSelect: () => void undo(outcome.answer) },
    });
  };
}
