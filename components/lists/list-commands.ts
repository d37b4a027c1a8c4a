type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "defaultPrevented">;

export type ListCommand = "next" | "previous" | "tick" | "search";

/**
 * What a key asks of a list. Arrows go on from row to row; J, K, X and / work from anywhere on the page and can be
 * switched off, as single characters must be (WCAG 2.1.4).
 */
export function listCommand(
  { key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented }: Pressed,
  { isInRow, singleKeys }: { isInRow: boolean; singleKeys: boolean },
): ListCommand | null {
  if (ctrlKey || metaKey || altKey || defaultPrevented) return null;
  if (isInRow && key === "ArrowDown") return "next";
  if (isInRow && key === "ArrowUp") return "previous";
  if (!singleKeys) return null;
  if (key === "/") return "search";
  if (shiftKey) return null;
  if (key === "j") return "next";
  if (key === "k") return "previous";
  return key === "x" && isInRow ? "tick" : null;
}
