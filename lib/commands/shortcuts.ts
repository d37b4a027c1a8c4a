export type ShortcutGroup = "everywhere" | "lists" | "timesheet" | "calendar";

/** A key by its letter or sign, or by a name that the reader's keyboard has its own cap for. */
export type KeyName = "mod" | "ctrl" | "shift" | "home" | "end" | "pageUp" | "pageDown" | "delete" | "drag";

export interface Shortcut {
  name: ShortcutName;
  /** Pressed together. */
  keys: readonly (KeyName | (string & {}))[];
  /** A character alone does it: nothing while it is switched off in the profile. */
  isSingle?: true;
  /** Only for who records time. */
  records?: true;
}

export type ShortcutName =
  | "palette"
  | "list"
  | "record"
  | "timer"
  | "nextRow"
  | "previousRow"
  | "rows"
  | "openRow"
  | "tick"
  | "search"
  | "move"
  | "save"
  | "next"
  | "revert"
  | "ends"
  | "entries"
  | "note"
  | "addRow"
  | "weeks"
  | "thisWeek"
  | "slots"
  | "openSlot"
  | "moveEntry"
  | "changeEnd"
  | "changeStart"
  | "copyEntry"
  | "copyByDragging"
  | "deleteEntry"
  | "abortDragging"
  | "period"
  | "today";

/** Every shortcut there is, by the page it works on. What a widget's keys do is listed, too. */
export const SHORTCUTS: Record<ShortcutGroup, readonly Shortcut[]> = {
  everywhere: [
    { name: "palette", keys: ["mod", "K"] },
    { name: "list", keys: ["?"], isSingle: true },
    { name: "record", keys: ["N"], isSingle: true, records: true },
    { name: "timer", keys: ["S"], isSingle: true, records: true },
  ],
  lists: [
    { name: "nextRow", keys: ["J"], isSingle: true },
    { name: "previousRow", keys: ["K"], isSingle: true },
    { name: "rows", keys: ["↑", "↓"] },
    { name: "openRow", keys: ["↵"] },
    { name: "tick", keys: ["X"], isSingle: true },
    { name: "search", keys: ["/"], isSingle: true },
  ],
  timesheet: [
    { name: "move", keys: ["←", "→", "↑", "↓"] },
    { name: "save", keys: ["↵"] },
    { name: "next", keys: ["⇥"] },
    { name: "revert", keys: ["Esc"] },
    { name: "ends", keys: ["home", "end"] },
    { name: "entries", keys: ["ctrl", "↵"] },
    { name: "note", keys: ["Alt", "N"] },
    { name: "addRow", keys: ["Alt", "A"] },
    { name: "weeks", keys: ["Alt", "pageUp", "pageDown"] },
    { name: "thisWeek", keys: ["Alt", "T"] },
  ],
  calendar: [
    { name: "slots", keys: ["←", "→", "↑", "↓"] },
    { name: "openSlot", keys: ["↵"] },
    { name: "moveEntry", keys: ["Alt", "←", "→", "↑", "↓"] },
    { name: "changeEnd", keys: ["shift", "↑", "↓"] },
    { name: "changeStart", keys: ["Alt", "shift", "↑", "↓"] },
    { name: "copyEntry", keys: ["ctrl", "C", "V"] },
    { name: "copyByDragging", keys: ["Alt", "drag"] },
    { name: "deleteEntry", keys: ["delete"] },
    { name: "abortDragging", keys: ["Esc"] },
    { name: "period", keys: ["Alt", "pageUp", "pageDown"] },
    { name: "today", keys: ["Alt", "T"] },
  ],
};

/** After G: the letter that goes to a page. */
export const GO_KEYS: Readonly<Record<string, string>> = {
  "/today": "t",
  "/timesheet": "w",
  "/calendar": "c",
  "/projects": "p",
  "/clients": "k",
  "/reports": "r",
};
