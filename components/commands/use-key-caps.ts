"use client";

import { useCommands } from "@/components/commands/command-context";
import { useTranslations } from "@/lib/i18n/use-words";

/** Writes keys as the reader's keyboard does. */
export function useKeyCaps(): (keys: readonly string[]) => string[] {
  const t = useTranslations("commands.shortcuts.cap");
  const { isApple } = useCommands();
  const ctrl = t("ctrl");
  const caps: Record<string, string> = {
    mod: isApple ? "⌘" : ctrl,
    ctrl: isApple ? "⌃" : ctrl,
    Alt: isApple ? "⌥" : "Alt",
    shift: t("shift"),
    delete: t("delete"),
    drag: t("drag"),
    home: t("home"),
    end: t("end"),
    pageUp: t("pageUp"),
    pageDown: t("pageDown"),
  };
  return (keys) => keys.map((key) => caps[key] ?? key);
}
