import type { Edge } from "@/lib/calendar/moving";
import type { Direction } from "@/lib/calendar/walking";

export type KeyCommand =
  | { kind: "walk"; direction: Direction }
  /** Up and down by a step, left and right by a day. */
  | { kind: "move"; direction: Direction }
  | { kind: "resize"; edge: Edge; by: -1 | 1 }
  | { kind: "copy" }
  | { kind: "paste" }
  | { kind: "delete" };

const DIRECTIONS: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

type Keys = Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

/** What a key asks for in the grid; null for what is the browser's. */
export function commandOf({ key, altKey, ctrlKey, metaKey, shiftKey }: Keys): KeyCommand | null {
  const isMainKey = (ctrlKey || metaKey) && !altKey && !shiftKey;
  if (isMainKey && key.toLowerCase() === "c") return { kind: "copy" };
  if (isMainKey && key.toLowerCase() === "v") return { kind: "paste" };
  if (ctrlKey || metaKey) return null;
  if (key === "Delete" || key === "Backspace") return { kind: "delete" };
  const direction = DIRECTIONS[key];
  if (!direction) return null;
  if (!shiftKey) return { kind: altKey ? "move" : "walk", direction };
  if (direction === "left" || direction === "right") return null;
  return { kind: "resize", edge: altKey ? "start" : "end", by: direction === "up" ? -1 : 1 };
}
