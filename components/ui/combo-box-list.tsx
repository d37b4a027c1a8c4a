"use client";

import { Check } from "lucide";
import { useLayoutEffect, useRef } from "react";
import { classes } from "./classes";
import type { ComboBoxItem } from "./combo-box-items";
import { Icon } from "./icon";
import { Swatch } from "./swatch";
import type { ComboBoxState } from "./use-combo-box";

/** What a field with a list under it has to know for the list. */
type ListState = Pick<
  ComboBoxState,
  "open" | "shown" | "isEmpty" | "listId" | "optionId" | "activeIndex" | "chosenId" | "activate"
> & { choose: (item: ComboBoxItem) => void };

interface ComboBoxListProps {
  state: ListState;
  label: string;
  /** Items are on their way: until then there is nothing to show, and nothing to say. */
  pending?: boolean;
  emptyMessage: string;
}

/** The list under a combo box, in the browser's top layer: no scrolling box or dialog around it cuts it off. */
export function ComboBoxList({ state, label, pending = false, emptyMessage }: ComboBoxListProps) {
  const { open, shown, isEmpty, listId } = state;
  const popover = useRef<HTMLDivElement>(null);
  const shows = open && !(isEmpty && pending);
  useLayoutEffect(() => {
    popover.current?.togglePopover(shows);
  }, [shows]);

  let index = -1;
  const renderItem = (item: ComboBoxItem) => {
    index += 1;
    return <Option key={index} state={state} item={item} index={index} />;
  };
  return (
    <div
      ref={popover}
      popover="manual"
      className="anchored-list max-h-72 overflow-y-auto overscroll-contain rounded-md border border-line bg-raised p-1 text-ink shadow-overlay"
    >
      {shows && isEmpty && (
        <p role="status" className="px-2 py-1.5 text-ink-muted">
          {emptyMessage}
        </p>
      )}
      <div id={listId} role="listbox" tabIndex={-1} aria-label={label} hidden={isEmpty}>
        {open &&
          shown.map((entry) =>
            "items" in entry ? (
              // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a list
              <div key={`section ${entry.label}`} role="group" aria-label={entry.label}>
                <div aria-hidden="true" className="px-2 pt-2 pb-1 text-xs font-medium text-ink-faint">
                  {entry.label}
                </div>
                {entry.items.map(renderItem)}
              </div>
            ) : (
              renderItem(entry)
            ),
          )}
      </div>
    </div>
  );
}

function Option({ state, item, index }: { state: ListState; item: ComboBoxItem; index: number }) {
  const isChosen = item.id === state.chosenId;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go to the input
    <div
      id={state.optionId(index)}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      // The focus stays in the input.
      onMouseDown={(event) => event.preventDefault()}
      onPointerMove={() => state.activate(index)}
      onClick={() => state.choose(item)}
      className={classes(
        "flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 py-1 pointer-coarse:min-h-10",
        index === state.activeIndex && "bg-hover",
        isChosen && "font-medium",
      )}
    >
      {item.tone && <Swatch tone={item.tone} />}
      <span className="min-w-0 flex-1 truncate">
        {item.label}
        {item.detail && <span className="font-normal text-ink-faint"> · {item.detail}</span>}
      </span>
      {isChosen && <Icon of={Check} className="size-4 shrink-0 text-accent-text" />}
    </div>
  );
}
