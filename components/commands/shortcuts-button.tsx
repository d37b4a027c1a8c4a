"use client";

import { Keyboard } from "lucide";
import { useCommands } from "@/components/commands/command-context";
import { IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** Shows what the keyboard can do, where a page has keys of its own. */
export function ShortcutsButton({ label }: { label: string }) {
  const { show } = useCommands();
  return (
    <IconButton
      label={label}
      icon={<Icon of={Keyboard} />}
      aria-haspopup="dialog"
      onClick={() => show("shortcuts")}
      className="pointer-coarse:hidden max-sm:hidden"
    />
  );
}
