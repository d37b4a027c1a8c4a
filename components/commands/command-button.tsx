"use client";

import { Search } from "lucide";
import { useCommands } from "@/components/commands/command-context";
import { useKeyCaps } from "@/components/commands/use-key-caps";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";
import { useTranslations } from "@/lib/i18n/use-words";

/** Opens the palette, and shows its key where there is a keyboard. */
export function CommandButton() {
  const t = useTranslations("commands");
  const { show, records } = useCommands();
  const caps = useKeyCaps();
  const label = t(records ? "button" : "buttonReadOnly");
  return (
    <button
      type="button"
      title={label}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={() => show("palette")}
      className="flex h-8 items-center gap-2 rounded-md border border-line px-2 text-ink-muted transition-colors hover:bg-hover hover:text-ink max-sm:border-transparent pointer-coarse:h-10 pointer-coarse:min-w-10 pointer-coarse:justify-center sm:min-w-60 sm:bg-surface"
    >
      <Icon of={Search} className="size-4 shrink-0" />
      <span className="max-sm:sr-only">{label}</span>
      <span aria-hidden="true" className="ml-auto pl-3 max-sm:hidden pointer-coarse:hidden">
        <Kbd keys={caps(["mod", "K"])} />
      </span>
    </button>
  );
}
