"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { ask } from "@/lib/actions/ask";
import type { NoteSuggestions } from "@/lib/note-suggestions/schema";

interface Options {
  value: string;
  onChange: (note: string) => void;
  /** What the note is for, as far as it is known. */
  on: { projectId: string; taskId: string | null } | null;
}

const DELAY_MS = 200;

/** One letter says nothing yet. */
const FEWEST_CHARACTERS = 2;

/**
 * Notes of one's own past under a field of free text, as in the ARIA Authoring Practices: "list autocomplete with
 * manual selection". None is active until an arrow key says so: Enter, Tab and Escape mean what they always do.
 */
export function useNoteSuggestions({ value, onChange, on }: Options) {
  const listId = useId();
  const [notes, setNotes] = useState<readonly string[]>([]);
  const [active, setActive] = useState(-1);
  const latest = useRef<AbortController>(undefined);
  const shown = notes.filter((note) => note !== value.trim()).map((note) => ({ id: note, label: note }));
  const open = shown.length > 0;
  const activeIndex = Math.min(active, shown.length - 1);
  const optionId = (index: number) => `${listId}-${index}`;

  useEffect(() => () => latest.current?.abort(), []);
  useEffect(() => {
    if (activeIndex >= 0) document.getElementById(`${listId}-${activeIndex}`)?.scrollIntoView({ block: "nearest" });
  }, [activeIndex, listId]);

  function close() {
    latest.current?.abort();
    setNotes([]);
    setActive(-1);
  }

  async function suggest(typed: string, delayMs: number) {
    latest.current?.abort();
    const asked = new AbortController();
    latest.current = asked;
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (asked.signal.aborted) return;
    const question = { q: typed.trim().slice(0, 200), project: on?.projectId, task: on?.taskId ?? undefined };
    // Out of reach: one writes without.
    const response = await ask("/api/v1/note-suggestions", question, asked.signal).catch(() => null);
    if (!response?.ok || asked.signal.aborted) return;
    setNotes(((await response.json()) as NoteSuggestions).notes);
  }

  function type(text: string) {
    onChange(text);
    setActive(-1);
    if (text.trim().length < FEWEST_CHARACTERS || text.includes("\n")) close();
    else void suggest(text, DELAY_MS);
  }

  function choose({ id }: { id: string }) {
    onChange(id);
    close();
  }

  /** Whether the key was for the list. */
  function takeKey(event: KeyboardEvent): boolean {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return false;
    const option = shown[activeIndex];
    if (event.key === "ArrowDown" && open) setActive((activeIndex + 1) % shown.length);
    // In a text of several lines it goes a line down.
    else if (event.key === "ArrowDown" && !value.includes("\n")) void suggest(value, 0);
    else if (event.key === "ArrowUp" && activeIndex >= 0) setActive(activeIndex - 1);
    else if (event.key === "Escape" && open) close();
    else if (event.key === "Enter" && option) choose(option);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  return {
    ...{ listId, optionId, open, shown, activeIndex, chosenId: null, isEmpty: !open },
    ...{ activate: setActive, choose, close, type, takeKey },
  };
}
