"use client";

import { Check } from "lucide-react";
import { useContext, useEffect } from "react";
import { Collection, ComboBoxStateContext, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ComboBox";
import { Header } from "react-aria-components/Header";
import { Swatch, type SwatchTone } from "./swatch";

export interface ComboBoxItem {
  id: string;
  label: string;
  /** What tells it from others of the same name; searched as well, and shown with the choice. */
  detail?: string;
  tone?: SwatchTone;
}

export interface ComboBoxSection {
  id: string;
  label: string;
  items: readonly ComboBoxItem[];
}

/** The list under a ComboBox; takes its items from there. */
export function ComboBoxList({ emptyMessage }: { emptyMessage: string }) {
  useFirstMatchFocused();
  return (
    <ListBox<ComboBoxItem | ComboBoxSection>
      renderEmptyState={() => <p className="px-2 py-1.5 text-ink-muted">{emptyMessage}</p>}
      className="max-h-72 overflow-y-auto overscroll-contain p-1 outline-none"
    >
      {(entry) => ("items" in entry ? <Section section={entry} /> : <Item item={entry} />)}
    </ListBox>
  );
}

function Section({ section }: { section: ComboBoxSection }) {
  return (
    <ListBoxSection id={section.id}>
      <Header className="px-2 pt-2 pb-1 text-xs font-medium text-ink-faint">{section.label}</Header>
      <Collection items={section.items}>{(item) => <Item item={item} />}</Collection>
    </ListBoxSection>
  );
}

function Item({ item }: { item: ComboBoxItem }) {
  return (
    <ListBoxItem
      id={item.id}
      textValue={item.detail ? `${item.label} · ${item.detail}` : item.label}
      className="group flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 py-1 outline-none data-focused:bg-hover data-selected:font-medium pointer-coarse:min-h-10"
    >
      {item.tone && <Swatch tone={item.tone} />}
      <span className="min-w-0 flex-1 truncate">
        {item.label}
        {item.detail && <span className="font-normal text-ink-faint"> · {item.detail}</span>}
      </span>
      <Check className="invisible size-4 text-accent-text group-data-selected:visible" />
    </ListBoxItem>
  );
}

/** While one types, Enter takes the first match; without this it would take nothing. */
function useFirstMatchFocused() {
  const state = useContext(ComboBoxStateContext);
  const typed = state?.inputValue.trim() !== "" && state?.inputValue !== state?.selectedItem?.textValue;
  const focusedKey = state?.selectionManager.focusedKey;
  useEffect(() => {
    if (!state?.isOpen || !typed || focusedKey != null) return;
    const first = [...state.collection.getKeys()].find((key) => state.collection.getItem(key)?.type === "item");
    if (first !== undefined) state.selectionManager.setFocusedKey(first);
  });
}
