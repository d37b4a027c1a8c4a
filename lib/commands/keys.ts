import { GO_KEYS } from "@/lib/commands/shortcuts";

export type Pressed = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "repeat" | "isComposing" | "defaultPrevented"
>;

/** Ctrl + K, on a Mac ⌘ + K: there Ctrl + K deletes to the end of the line. */
export function isPaletteKey(event: Pressed, isApple: boolean): boolean {
  const { ctrlKey, metaKey } = event;
  const isMod = isApple ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  return isMod && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
}

/** How long G waits for the letter of a page; such a letter is no list's key. */
export const SEQUENCE_MS = 1_500;

export type KeyCommand = { do: "list" | "record" | "timer" } | { do: "go"; href: string } | { do: "wait" };

/** What a single character asks for; "wait" when it begins a sequence. Null when it is nobody's. */
export function singleKeyCommand(event: Pressed, afterG: boolean): KeyCommand | null {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey || event.repeat || event.isComposing || event.defaultPrevented) return null;
  const letter = key.toLowerCase();
  if (afterG) {
    const href = Object.keys(GO_KEYS).find((page) => GO_KEYS[page] === letter);
    return href === undefined ? null : { do: "go", href };
  }
  // On most keyboards a question mark needs Shift; a letter with Shift is not the letter.
  if (key === "?") return { do: "list" };
  if (event.shiftKey) return null;
  if (letter === "n") return { do: "record" };
  if (letter === "s") return { do: "timer" };
  return letter === "g" ? { do: "wait" } : null;
}
