"use client";

import { Monitor, Moon, Sun } from "lucide";
import { startTransition, useState } from "react";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Icon } from "@/components/ui/icon";
import { useToast } from "@/components/ui/toast";
import { IDLE } from "@/lib/actions/action-state";
import type { FormAction } from "@/lib/actions/define-action";
import type { Theme } from "@/lib/db/generated/agency/enums";
import { useTranslations } from "@/lib/i18n/use-words";
import { THEMES } from "@/lib/profile/choices";

const ICONS = { system: <Icon of={Monitor} />, light: <Icon of={Sun} />, dark: <Icon of={Moon} /> };

/** Takes effect with the click; when it could not be kept, what was before comes back. */
export function ThemeChoice({ theme, action }: { theme: Theme; action: FormAction<void> }) {
  const t = useTranslations();
  const toast = useToast();
  const [chosen, setChosen] = useState(theme);

  const show = (next: Theme) => {
    setChosen(next);
    document.documentElement.dataset.theme = next;
  };
  const choose = (next: Theme) => {
    show(next);
    const form = new FormData();
    form.set("theme", next);
    startTransition(async () => {
      const after = await action(IDLE, form).catch(() => null);
      if (after?.status === "done") return;
      show(theme);
      toast({ tone: "danger", message: after?.status === "error" ? after.message : t("common.unreachable") });
    });
  };
  const choices = THEMES.map((value) => ({ value, label: t(`profile.themeName.${value}`), icon: ICONS[value] }));
  return <ChoiceGroup legend={t("profile.theme")} legendHidden choices={choices} value={chosen} onChange={choose} />;
}
