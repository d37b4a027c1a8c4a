"use client";

import { useEffect } from "react";
import { listCommand } from "@/components/lists/list-commands";
import { takesKeys } from "@/components/ui/takes-keys";
import { SEQUENCE_MS } from "@/lib/commands/keys";

const ROW = "[data-list-row]";

/** The keys of every list on every page: to the rows and through them, to the search, and ticking a row. */
export function ListKeys({ singleKeys }: { singleKeys: boolean }) {
  useEffect(() => {
    let waitingSinceMs = Number.NEGATIVE_INFINITY;
    const listen = (event: KeyboardEvent) => {
      const followsG = performance.now() - waitingSinceMs < SEQUENCE_MS;
      waitingSinceMs = event.key === "g" ? performance.now() : Number.NEGATIVE_INFINITY;
      if (followsG || takesKeys(event.target)) return;
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>(ROW) : null;
      const command = listCommand(event, { isInRow: row !== null, singleKeys });
      if (command && carryOut(command, row)) event.preventDefault();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [singleKeys]);
  return null;
}

function carryOut(command: "next" | "previous" | "tick" | "search", row: HTMLElement | null): boolean {
  if (command === "tick") return pressed(row?.querySelector<HTMLElement>("[data-row-tick]"));
  if (command === "search") return focused(document.querySelector<HTMLElement>("main input[type=search]"));
  const rows = [...document.querySelectorAll<HTMLElement>(`main ${ROW}`)].filter((each) => handleOf(each));
  const at = row ? rows.indexOf(row) : -1;
  const next = command === "next" ? rows[at + 1] : rows[at < 0 ? 0 : at - 1];
  return focused(next && handleOf(next));
}

/** What has the focus when a row has it: its link, or what it is ticked with. */
function handleOf(row: HTMLElement): HTMLElement | null {
  return row.querySelector("th a[href]") ?? row.querySelector("[data-row-tick], a[href], button");
}

function focused(element: HTMLElement | null | undefined): boolean {
  element?.focus();
  return Boolean(element);
}

function pressed(element: HTMLElement | null | undefined): boolean {
  element?.click();
  return Boolean(element);
}
