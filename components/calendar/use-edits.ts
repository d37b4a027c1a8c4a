"use client";

import { useLayoutEffect, useRef } from "react";
import { v7 as uuidv7 } from "uuid";
import type { DayModel } from "@/components/calendar/day-model";
import { copiedTimes, dayOf, isSamePlace, movedTimes, type Place, placeOf } from "@/components/calendar/edit-times";
import type { Changes, NewTimes, useCalendarEntries } from "@/components/calendar/use-calendar-entries";
import { useEditWords } from "@/components/calendar/use-edit-words";
import type { DayNames } from "@/components/calendar/use-names";
import { type By, useUndoToasts } from "@/components/calendar/use-undo-toasts";
import type { ShownEntry } from "@/components/time-entries/use-entries";
import { useToast } from "@/components/ui/toast";
import { movedTo } from "@/lib/calendar/moving";
import { useTranslations } from "@/lib/i18n/use-words";
import { lineName } from "@/lib/recordables/rules";
import { formatDuration } from "@/lib/time/duration";
import type { TimeEntryView } from "@/lib/time-entries/schema";
import type { Refusal } from "@/lib/unsent/send";

interface Editing {
  stored: ReturnType<typeof useCalendarEntries>;
  days: readonly DayModel[];
  names: DayNames;
  say: (words: string) => void;
}

/** What happens to entries, told in words, and shown with the way to take it back. */
export function useEdits({ stored, days, names, say }: Editing) {
  const t = useTranslations("calendar");
  const entries = useTranslations("entries");
  const words = useEditWords(days, names);
  const toast = useToast();
  const undoing = useUndoToasts();
  const latest = useRef(stored.entries);
  useLayoutEffect(() => {
    latest.current = stored.entries;
  });
  const find = (id: string) => latest.current.find((entry) => entry.id === id);

  /** What was refused is back where it was; the words say why. */
  const settle = async (entry: ShownEntry, writing: Promise<Refusal | null>): Promise<Refusal | null> => {
    const refusal = await writing;
    if (!refusal) return null;
    const message = t("said.notSaved", { name: lineName(entry.on), message: refusal.message });
    toast({ tone: "danger", message });
    return refusal;
  };

  const move = async (entry: ShownEntry, place: Place, how: "moved" | "resized") => {
    const moved = movedTimes(entry, days, place);
    if (!moved) return null;
    say(words.said(how, lineName(entry.on), place));
    return settle(entry, stored.change(entry, ...moved));
  };

  const put = async (id: string, to: Place, how: "moved" | "resized", by: By) => {
    const entry = find(id);
    const from = placeOf(days, id);
    if (!entry || !from || isSamePlace(from, to)) return;
    const place = { ...to, isForeign: from.isForeign };
    undoing.begin(id, from);
    if (await move(entry, place, how)) return undoing.forget(id);
    // By the time it is taken back, the page may show other days.
    const after = stored.findSettled(id) ?? entry;
    const takeBack = (first: Place) => void move(find(id) ?? after, first, "moved");
    undoing.offer(id, by, words.shown(how, lineName(entry.on), place), takeBack);
  };

  const remove = async (id: string, known = find(id)) => {
    if (!known) return;
    if (await settle(known, stored.remove(known))) return;
    undoing.show(entries("deleted"), () => void settle(known, stored.restore(known)));
  };

  /** Gives the copy's id. */
  const copy = (source: ShownEntry, place: Place): string | null => {
    const copied = copiedTimes(source, days, place);
    if (!copied) return null;
    const [times, made] = copied;
    const entry = { ...made, id: uuidv7() };
    const name = lineName(source.on);
    say(words.said("copied", name, place));
    void settle(entry, stored.create(entry, times)).then((refusal) => {
      if (refusal) return;
      const takeBack = () => void remove(entry.id, find(entry.id) ?? entry);
      undoing.show(words.shown("copied", name, place), takeBack);
    });
    return entry.id;
  };

  return {
    find,
    put,
    remove: (id: string) => remove(id),
    copy,
    isUnsent: (id: string): boolean => {
      const isUnsent = find(id)?.unsent !== undefined;
      if (isUnsent) say(t("said.unsent"));
      return isUnsent;
    },
    duplicate: (id: string) => {
      const source = find(id);
      const place = placeOf(days, id);
      const day = place && dayOf(days, place.day);
      if (!source || !day) return;
      const block = day.blocks.find((one) => one.id === id);
      // Behind the one it is made of, so that no time counts twice.
      const times = block ? movedTo(day, block.to, block.instants) : "none";
      copy(source, { day: day.day, times });
    },
    /** Of the form: refusals are told there. */
    save: async (entry: ShownEntry, changes: Changes, preview: TimeEntryView) => {
      const refusal = await stored.change(entry, changes, preview);
      if (!refusal) say(t("said.changed", { name: lineName(preview.on) }));
      return refusal;
    },
    create: async (entry: ShownEntry, times: NewTimes) => {
      const refusal = await stored.create(entry, times);
      const duration = formatDuration(entry.durationSeconds);
      if (!refusal) say(t("said.created", { name: lineName(entry.on), duration }));
      return refusal;
    },
  };
}
