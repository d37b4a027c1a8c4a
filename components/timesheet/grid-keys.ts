import type { KeyboardEvent } from "react";

/** What can have the focus in the grid carries its place: `{...placeOf(row, column)}`. */
export function placeOf(row: number, column: number) {
  return { "data-row": row, "data-column": column };
}

type Step = { row: number; column: number };

const STEPS: Record<string, Step> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/**
 * Arrow keys, Home and End between the fields of a table of inputs. Left, right, Home and End belong to the text until
 * it has no more of it in that direction; with all of it selected, as when one arrives, there is none in either.
 */
export function moveByKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.shiftKey || event.metaKey) return;
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLElement) || target.dataset.row === undefined) return;
  const step = STEPS[key];
  const isAcross = key === "ArrowLeft" || key === "ArrowRight" || key === "Home" || key === "End";
  if (isAcross && !event.ctrlKey && hasTextThere(target, key)) return;

  const next =
    step && !event.ctrlKey ? stepFrom(currentTarget, target, step) : endFrom(currentTarget, target, key, event.ctrlKey);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The field below, or above: where Enter goes once the value is saved. */
export function focusBelow(field: HTMLElement, direction: 1 | -1): void {
  const table = field.closest("table");
  if (table) stepFrom(table, field, { row: direction, column: 0 })?.focus();
}

function stepFrom(table: HTMLElement, from: HTMLElement, step: Step): HTMLElement | undefined {
  const isBeyond = (place: HTMLElement) => {
    const row = Number(place.dataset.row) - Number(from.dataset.row);
    const column = Number(place.dataset.column) - Number(from.dataset.column);
    return step.row === 0 ? row === 0 && column * step.column > 0 : column === 0 && row * step.row > 0;
  };
  const beyond = placesIn(table).filter(isBeyond);
  return step.row + step.column > 0 ? beyond[0] : beyond.at(-1);
}

function endFrom(table: HTMLElement, from: HTMLElement, key: string, wholeGrid: boolean): HTMLElement | undefined {
  if (key !== "Home" && key !== "End") return undefined;
  const places = placesIn(table).filter((place) => wholeGrid || place.dataset.row === from.dataset.row);
  return key === "Home" ? places[0] : places.at(-1);
}

/** In reading order; what a narrow page does not show cannot be gone to. */
function placesIn(table: HTMLElement): HTMLElement[] {
  return [...table.querySelectorAll<HTMLElement>("[data-row]")].filter((place) => place.checkVisibility());
}

function hasTextThere(field: HTMLElement, key: string): boolean {
  if (!(field instanceof HTMLInputElement)) return false;
  const { selectionStart, selectionEnd, value } = field;
  if (selectionStart === 0 && selectionEnd === value.length) return false;
  return key === "ArrowLeft" || key === "Home"
    ? selectionStart !== 0 || selectionEnd !== 0
    : selectionStart !== value.length || selectionEnd !== value.length;
}
