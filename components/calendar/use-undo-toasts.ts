"use client";

import { useRef } from "react";
import type { Place } from "@/components/calendar/edit-times";
import { useToast } from "@/components/ui/toast";
import { useTranslations } from "@/lib/i18n/use-words";

export type By = "pointer" | "keys";

/** Keys that follow each other are one change to take back: it is offered when the hand rests. */
const REST_MS = { pointer: 0, keys: 700 } as const satisfies Record<By, number>;

type Series = { from: Place; resting?: ReturnType<typeof setTimeout> };

/** Offers to take back what was done with an entry: all of it since `begin`. */
export function useUndoToasts() {
  const words = useTranslations("entries");
  const toast = useToast();
  const running = useRef(new Map<string, Series>());

  const show = (message: string, undo: () => void) =>
    toast({ message, action: { label: words("undo"), onSelect: undo } });

  return {
    show,
    begin: (id: string, from: Place) => {
      const series = running.current.get(id) ?? { from };
      clearTimeout(series.resting);
      running.current.set(id, series);
    },
    forget: (id: string) => running.current.delete(id),
    offer: (id: string, by: By, message: string, undo: (from: Place) => void) => {
      const series = running.current.get(id);
      if (!series) return;
      clearTimeout(series.resting);
      series.resting = setTimeout(() => {
        running.current.delete(id);
        show(message, () => undo(series.from));
      }, REST_MS[by]);
    },
  };
}
