"use client";

import { Ellipsis } from "lucide";
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type ToggleEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { type ButtonLook, iconButtonClasses } from "./button-classes";
import { classes } from "./classes";
import { Icon } from "./icon";

export interface MenuProps extends ButtonLook {
  /** What it opens: the button's accessible name, and its tooltip. */
  label: string;
  /** What the button shows; three dots when left out. Words in it must also be in `label`. */
  trigger?: ReactNode;
  /** Classes of a button that is no square. */
  triggerClassName?: string;
  align?: "start" | "end";
  /** MenuLink, MenuAction and MenuSeparator. */
  children: ReactNode;
}

/**
 * A button that opens a list of links and actions. The browser opens, closes and returns the focus. What is in it is
 * drawn when it first opens: a list has a menu in every row.
 */
export function Menu({ label, trigger, triggerClassName, align = "end", variant, size, children }: MenuProps) {
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  const [wasOpened, setWasOpened] = useState(false);
  useEffect(() => {
    // The browser may have opened it before the page listened.
    if (popover.current?.matches(":popover-open")) setWasOpened(true);
  }, []);
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        title={label}
        className={triggerClassName ?? iconButtonClasses({ variant, size })}
      >
        {trigger ?? <Icon of={Ellipsis} />}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what bubbles up from its links and buttons */}
      <div
        ref={popover}
        id={id}
        popover="auto"
        onBeforeToggle={() => setWasOpened(true)}
        onToggle={focusFirst}
        onKeyDown={moveFocus}
        onClick={closeAfterChoice}
        className={classes(
          "anchored min-w-44 max-w-[calc(100vw-1rem)] rounded-md border border-line bg-raised p-1 text-ink shadow-overlay",
          align === "end" && "anchored-end",
        )}
      >
        {wasOpened && children}
      </div>
    </>
  );
}

function choices(popover: HTMLElement): HTMLElement[] {
  return [...popover.querySelectorAll<HTMLElement>("a[href], button:not(:disabled)")];
}

function focusFirst(event: ToggleEvent<HTMLElement>) {
  if (event.newState === "open") choices(event.currentTarget)[0]?.focus();
}

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const all = choices(event.currentTarget);
  const at = all.findIndex((choice) => choice.matches(":focus"));
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  all.at(next % all.length)?.focus();
}

function closeAfterChoice(event: MouseEvent<HTMLElement>) {
  if (event.target instanceof Element && event.target.closest("a, button")) event.currentTarget.hidePopover();
}
