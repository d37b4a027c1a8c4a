"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import type { CommandSettings } from "@/components/commands/command-context";
import { takesKeys } from "@/components/ui/takes-keys";
import { isPaletteKey, type KeyCommand, SEQUENCE_MS, singleKeyCommand } from "@/lib/commands/keys";

/** Calls when a shortcut that works everywhere is pressed: never out of a field, a list with keys of its own, or a dialog. */
export function useKeyCommands(
  { shortcuts, isApple }: CommandSettings,
  run: (command: KeyCommand | { do: "palette" }) => void,
): void {
  const waitingSinceMs = useRef(Number.NEGATIVE_INFINITY);

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (isPaletteKey(event, isApple)) {
      // The browser's own: its search field.
      event.preventDefault();
      return run({ do: "palette" });
    }
    if (!shortcuts || takesKeys(event.target)) return;
    const command = singleKeyCommand(event, performance.now() - waitingSinceMs.current < SEQUENCE_MS);
    waitingSinceMs.current = command?.do === "wait" ? performance.now() : Number.NEGATIVE_INFINITY;
    if (!command || command.do === "wait") return;
    event.preventDefault();
    run(command);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}
