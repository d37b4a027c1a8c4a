"use client";

import { useRouter } from "next/navigation";
import { type ComponentType, type ReactNode, useRef, useState } from "react";
import { CommandContext, type CommandSettings, type CommandWindow } from "@/components/commands/command-context";
import type { CommandWindowsProps } from "@/components/commands/command-windows";
import { type RecentTarget, withRecent } from "@/components/commands/targets";
import { useKeyCommands } from "@/components/commands/use-key-commands";
import { useTimerIfAny } from "@/components/timers/timer-provider";
import { useToast } from "@/components/ui/toast";
import type { KeyCommand } from "@/lib/commands/keys";
import { useTranslations } from "@/lib/i18n/use-words";

/**
 * Listens for the keys, on every page. What they open is loaded when it is first asked for.
 * Needs the namespace "commands".
 */
export function CommandProvider({ settings, children }: { settings: CommandSettings; children: ReactNode }) {
  const t = useTranslations("commands");
  const router = useRouter();
  const toast = useToast();
  const timer = useTimerIfAny();
  const [shown, setShown] = useState<CommandWindow | null>(null);
  const [Windows, setWindows] = useState<ComponentType<CommandWindowsProps>>();
  // Nothing is written down: names do not stay in a browser that others use after this.
  const recents = useRef<readonly RecentTarget[]>([]);

  const show = async (window: CommandWindow) => {
    try {
      const { CommandWindows } = await import("@/components/commands/command-windows");
      setWindows(() => CommandWindows);
      setShown(window);
    } catch {
      toast({ tone: "danger", message: t("unreachable") });
    }
  };
  const stopTimer = async () => {
    const refusal = await timer?.stop();
    toast(refusal ? { tone: "danger", message: refusal.message } : { message: t("timerStopped") });
  };
  const run = (command: KeyCommand | { do: "palette" }) => {
    if (command.do === "palette") {
      // Over another dialog it would lead away from what is typed there.
      const isElsewhere = shown === null && document.querySelector("dialog[open]");
      return void (shown === "palette" ? setShown(null) : isElsewhere || show("palette"));
    }
    if (command.do === "list") return void show("shortcuts");
    if (command.do === "go") {
      const isOpen = settings.pages.some(({ href }) => href === command.href);
      return isOpen && router.push(command.href);
    }
    if (!settings.records) return;
    return void (command.do === "timer" && timer?.timer ? stopTimer() : show("palette"));
  };
  useKeyCommands(settings, run);

  return (
    <CommandContext value={{ ...settings, show }}>
      {children}
      {Windows && (
        <Windows
          shown={shown}
          settings={settings}
          recents={recents.current}
          onOpened={(target) => {
            recents.current = withRecent(recents.current, target);
          }}
          onShow={setShown}
        />
      )}
    </CommandContext>
  );
}
