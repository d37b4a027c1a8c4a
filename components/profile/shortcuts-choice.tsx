"use client";

import { startTransition, useRef, useState } from "react";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { useToast } from "@/components/ui/toast";
import { useTickedEarly } from "@/components/ui/use-ticked-early";
import { IDLE } from "@/lib/actions/action-state";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

/** Takes effect with the click; when it could not be kept, what was before comes back. */
export function ShortcutsChoice({ shortcuts, action }: { shortcuts: boolean; action: FormAction<void> }) {
  const t = useTranslations();
  const toast = useToast();
  const [chosen, setChosen] = useState(shortcuts);

  const choose = (next: boolean) => {
    setChosen(next);
    const form = new FormData();
    form.set("shortcuts", String(next));
    startTransition(async () => {
      const after = await action(IDLE, form).catch(() => null);
      if (after?.status === "done") return;
      setChosen(!next);
      toast({ tone: "danger", message: after?.status === "error" ? after.message : t("common.unreachable") });
    });
  };
  const box = useRef<HTMLInputElement>(null);
  useTickedEarly(box, chosen, choose);
  return (
    <CheckboxField
      ref={box}
      label={t("profile.shortcutsSingle")}
      hint={t("profile.shortcutsHint")}
      checked={chosen}
      onChange={(event) => choose(event.target.checked)}
    />
  );
}
