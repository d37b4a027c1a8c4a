"use client";

import { createContext, useContext } from "react";

/** A page that the actor may open. */
export type CommandPage = { href: string; label: string };

/** What is open: the palette, or the list of shortcuts. */
export type CommandWindow = "palette" | "shortcuts";

export interface CommandSettings {
  pages: readonly CommandPage[];
  /** False: time can be neither recorded nor measured here. */
  records: boolean;
  /** Whether single characters do something. */
  shortcuts: boolean;
  /** A keyboard with ⌘. */
  isApple: boolean;
}

interface Commands extends CommandSettings {
  show: (window: CommandWindow) => void;
}

export const CommandContext = createContext<Commands>(null as never);

export const useCommands = () => useContext(CommandContext);
