"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { type ComboBoxEntry, type ComboBoxItem, flatten, itemText, searchEntries } from "./combo-box-items";

interface Options {
  items: readonly ComboBoxEntry[];
  value: string | null | undefined;
  defaultValue: string | null | undefined;
  onChange: ((id: string | null) => void) | undefined;
  onOpen: (() => void) | undefined;
  onSearch: ((text: string) => void) | undefined;
  required: boolean;
}

/**
 * What a combo box knows and how it answers to keys, as in the ARIA Authoring Practices: "editable combobox with list
 * autocomplete". While one types, the first match is active, so that Enter or Tab takes it.
 */
export function useComboBox({ items, value, defaultValue = null, onChange, onOpen, onSearch, required }: Options) {
  const listId = useId();
  const [ownValue, setOwnValue] = useState(defaultValue);
  const [lastChosen, setLastChosen] = useState<ComboBoxItem | null>(null);
  /** Null while the field shows the choice. */
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const search = useDebounced(onSearch, 200);

  const chosenId = value === undefined ? ownValue : value;
  // Also while the caller searches: Enter must never take what was not typed.
  const shown = typed === null ? items : searchEntries(items, typed);
  const options = flatten(shown);
  const chosen =
    flatten(items).find(({ id }) => id === chosenId) ?? (lastChosen?.id === chosenId ? lastChosen : undefined);
  const activeIndex = open ? Math.min(active, options.length - 1) : -1;
  const optionId = (index: number) => `${listId}-${index}`;

  useEffect(() => {
    if (activeIndex >= 0) document.getElementById(`${listId}-${activeIndex}`)?.scrollIntoView({ block: "nearest" });
  }, [activeIndex, listId]);

  function show() {
    if (!open) onOpen?.();
    setOpen(true);
  }

  function close() {
    setOpen(false);
    setTyped(null);
    setActive(-1);
    if (typed) search("", 0);
  }

  function choose(item: ComboBoxItem | null) {
    setOwnValue(item?.id ?? null);
    setLastChosen(item);
    onChange?.(item?.id ?? null);
    close();
  }

  function type(text: string) {
    setTyped(text);
    show();
    setActive(text.trim() === "" ? -1 : 0);
    search(text);
  }

  function move(step: 1 | -1) {
    const edge = step === 1 ? 0 : options.length - 1;
    const chosenIndex = options.findIndex(({ id }) => id === chosenId);
    if (!open) setActive(chosenIndex >= 0 ? chosenIndex : edge);
    else setActive(activeIndex < 0 ? edge : (activeIndex + step + options.length) % options.length);
    show();
  }

  function leave() {
    if (typed === "" && !required) choose(null);
    else close();
  }

  function onKeyDown(event: KeyboardEvent) {
    const option = options[activeIndex];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event.key === "ArrowDown" ? 1 : -1);
    else if (open && event.key === "Escape") close();
    else if (open && event.key === "Enter") option ? choose(option) : close();
    else {
      if (open && event.key === "Tab" && typed && option) choose(option);
      return;
    }
    // The form stays unsent, and the dialog around it open.
    event.preventDefault();
    event.stopPropagation();
  }

  return {
    listId,
    optionId,
    open,
    shown,
    isEmpty: options.length === 0,
    activeIndex,
    chosenId,
    text: typed ?? (chosen ? itemText(chosen) : ""),
    toggle: () => (open ? close() : show()),
    activate: setActive,
    choose,
    type,
    leave,
    onKeyDown,
  };
}

export type ComboBoxState = ReturnType<typeof useComboBox>;

function useDebounced(call: ((text: string) => void) | undefined, usual_ms: number) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (text: string, delay_ms = usual_ms) => {
    clearTimeout(timer.current);
    if (call) timer.current = setTimeout(call, delay_ms, text);
  };
}
