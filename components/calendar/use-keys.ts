"use client";

import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { commandOf, type KeyCommand } from "@/components/calendar/calendar-keys";
import type { DayModel } from "@/components/calendar/day-model";
import type { useEdits } from "@/components/calendar/use-edits";
import { SLOT_MINUTES, type useFocus } from "@/components/calendar/use-focus";
import type { ShownEntry } from "@/components/time-entries/use-entries";
import { axisAt, instantAt } from "@/lib/calendar/axis";
import { lineFrom, movedTo, resizedTo } from "@/lib/calendar/moving";
import { walk } from "@/lib/calendar/walking";
import { useTranslations } from "@/lib/i18n/use-words";
import { lineName } from "@/lib/recordables/rules";
import { addDays } from "@/lib/time/weeks";

interface Keyboard {
  grid: RefObject<HTMLElement | null>;
  days: readonly DayModel[];
  axisMinutes: number;
  step: number;
  isEditable: boolean;
  edits: ReturnType<typeof useEdits>;
  focusing: ReturnType<typeof useFocus>;
  say: (words: string) => void;
}

/** The grid without a mouse. */
export function useKeys({ grid, days, axisMinutes, step, isEditable, edits, focusing, say }: Keyboard): void {
  const t = useTranslations("calendar");
  const taken = useRef<ShownEntry>(undefined);

  const move = (id: string, command: KeyCommand & { kind: "move" }) => {
    const column = days.findIndex(({ blocks }) => blocks.some((block) => block.id === id));
    const block = days[column]?.blocks.find((one) => one.id === id);
    const by = { up: 0, down: 0, left: -1, right: 1 }[command.direction];
    const target = column + by;
    const day = days[target];
    const entry = edits.find(id);
    if (!entry || (!block && by === 0)) return;
    if (!block || !day) {
      return void edits.put(id, { day: addDays(entry.day, by), times: "kept" }, "moved", "keys");
    }
    const direction = command.direction === "up" ? -1 : 1;
    const axis = by === 0 ? lineFrom({ day, axisMinutes }, block.from, step, direction) : block.from;
    const span = movedTo(day, axis, block.instants);
    focusing.take({ column: target, axis: axisAt(day, span.fromMs), id, minutes: SLOT_MINUTES });
    void edits.put(id, { day: day.day, times: span }, "moved", "keys");
  };

  const resize = (id: string | null, { edge, by }: KeyCommand & { kind: "resize" }) => {
    const { focus } = focusing;
    const day = days[focus.column];
    if (!day) return;
    if (id === null) {
      const minutes = Math.max(step, focus.minutes + by * step);
      return focusing.take({ ...focus, minutes: Math.min(minutes, axisMinutes - focus.axis) });
    }
    const block = day.blocks.find((one) => one.id === id);
    if (!block) return;
    const axis = lineFrom({ day, axisMinutes }, edge === "end" ? block.to : block.from, step, by);
    const span = resizedTo(day, block.instants, edge, axis, step);
    void edits.put(id, { day: day.day, times: span }, "resized", "keys");
  };

  const paste = () => {
    const { focus } = focusing;
    const day = days[focus.column];
    const source = taken.current;
    if (!day || !source) return;
    if (source.startTime === null) return void edits.copy(source, { day: day.day, times: "none" });
    const block = day.blocks.find(({ id }) => id === focus.id);
    const startMs = instantAt(day, block?.to ?? focus.axis);
    const span = { fromMs: startMs, toMs: startMs + source.durationSeconds * 1000 };
    const times = movedTo(day, axisAt(day, startMs), span);
    const id = edits.copy(source, { day: day.day, times });
    focusing.take({ ...focus, axis: axisAt(day, times.fromMs), id });
  };

  /** Whether the key was the grid's. */
  const obey = (command: KeyCommand, id: string | null, isTimed: boolean): boolean => {
    if (command.kind === "walk") {
      if (!isTimed) return false;
      const next = walk({ axisMinutes, days }, focusing.focus, command.direction, step);
      focusing.take({ ...next, minutes: SLOT_MINUTES });
      return true;
    }
    if (!isEditable) return false;
    if (command.kind === "paste") paste();
    else if (id === null) {
      if (command.kind !== "resize") return false;
      resize(id, command);
    } else if (command.kind === "copy") {
      taken.current = edits.find(id);
      if (taken.current) say(t("said.taken", { name: lineName(taken.current.on) }));
    } else if (!edits.isUnsent(id)) {
      if (command.kind === "move") move(id, command);
      if (command.kind === "resize") resize(id, command);
      if (command.kind === "delete") {
        focusing.take({ ...focusing.focus, id: null });
        void edits.remove(id);
      }
    }
    return true;
  };

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const place =
      event.target instanceof Element ? event.target.closest<HTMLElement>("[data-entry], [data-slot]") : null;
    const command = commandOf(event);
    if (!place || !command) return;
    const id = place.dataset.entry ?? null;
    const isTimed = place.closest("[data-column]") !== null;
    if (obey(command, id, isTimed)) event.preventDefault();
  });

  const onFocusIn = useEffectEvent(({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    if (target.closest("[data-slot]")) return focusing.note(focusing.focus);
    const id = target.closest<HTMLElement>("[data-entry]")?.dataset.entry;
    const column = days.findIndex(({ blocks }) => blocks.some((block) => block.id === id));
    const block = days[column]?.blocks.find((one) => one.id === id);
    if (block) focusing.note({ column, axis: block.from, id: block.id, minutes: SLOT_MINUTES });
  });

  useEffect(() => {
    const element = grid.current;
    const listenToKeys = (event: KeyboardEvent) => onKeyDown(event);
    const listenToFocus = (event: FocusEvent) => onFocusIn(event);
    element?.addEventListener("keydown", listenToKeys);
    element?.addEventListener("focusin", listenToFocus);
    return () => {
      element?.removeEventListener("keydown", listenToKeys);
      element?.removeEventListener("focusin", listenToFocus);
    };
  }, [grid]);
}
