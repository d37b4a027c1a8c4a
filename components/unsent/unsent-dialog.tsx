"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { ConflictChoice } from "@/components/unsent/conflict-choice";
import { UnsentItem } from "@/components/unsent/unsent-item";
import { useUnsent } from "@/components/unsent/unsent-provider";
import { useTranslations } from "@/lib/i18n/use-words";

/** All that has not reached the server: what, when, why. Conflicts come first, one after the other. */
export function UnsentDialog() {
  const t = useTranslations("unsent");
  const common = useTranslations("common");
  const { groups, isListOpen, showList } = useUnsent();
  const [putOff, setPutOff] = useState<readonly string[]>([]);
  const conflicts = groups.filter(({ state }) => state === "conflict");
  const conflict = conflicts.find(({ last }) => !putOff.includes(last.receiptId));
  const close = () => {
    setPutOff([]);
    showList(false);
  };
  return (
    <Dialog
      open={isListOpen}
      onClose={close}
      title={conflict ? t("conflictTitle", { count: conflicts.length }) : t("listTitle")}
      closeLabel={common("close")}
    >
      {conflict ? (
        <ConflictChoice
          key={conflict.last.receiptId}
          group={conflict}
          onLater={() => setPutOff((before) => [...before, conflict.last.receiptId])}
        />
      ) : (
        <>
          <p className="text-ink-muted">{groups.length > 0 ? t("listText") : t("listEmpty")}</p>
          <ul className="mt-3 divide-y divide-line border-y border-line empty:hidden">
            {groups.map((group) => (
              <UnsentItem key={group.key} group={group} onDecide={() => setPutOff([])} />
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
