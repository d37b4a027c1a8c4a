"use client";

import { useTranslations } from "next-intl";
import { useLayoutEffect, useRef } from "react";
import { v7 as uuidv7 } from "uuid";
import type { DayModel } from "@/components/calendar/day-model";
import { instantsOf, movedTimes, type Place, placeOf } from "@/components/calendar/edit-times";
import type { Changes, NewTimes, useCalendarEntries } from "@/components/calendar/use-calendar-entries";
import type { DayNames } from "@/components/calendar/use-names";
import type { ShownEntry } from "@/components/time-entries/use-entries";
import { useToast } from "@/components/ui/toast";
import { clockAt } from "@/lib/calendar/axis";
import { movedTo } from "@/lib/calendar/moving";
import { timesAt } from "@/lib/calendar/placing";
import { lineName } from "@/lib/recordables/rules";
import { formatDuration } from "@/lib/time/duration";
import type { Day } from "@/lib/time/weeks";
import type { TimeEntryView } from "@/lib/time-entries/schema";
import type { Refusal } from "@/lib/unsent/send";

interface Editing {
  stored: ReturnType<typeof useCalendarEntries>;
  days: readonly DayModel[];
  names: DayNames;
  say: (words: string) => void;
}

/** What happens to entries, told in words: where it was done by a pointer in a toast that can take it back. */
export function useEdits({ stored, days, names, say }: Editing) {
  const t = useTranslations("calendar");
  const words = useTranslations("entries");
  const toast = useToast();
  const latest = useRef(stored.entries);
  useLayoutEffect(() => {
    latest.current = stored.entries;
  });
  const find = (id: string) => latest.current.find((entry) => entry.id === id);

  const told = ({ column, span }: Place) => {
    const day = days[column];
    if (!day) return { day: "", start: "", end: "", duration: "" };
    const duration = formatDuration(Math.round((span.toMs - span.fromMs) / 1000));
    const times = { start: clockAt(day, span.fromMs), end: clockAt(day, span.toMs, true) };
    return { day: names.long(day.day), ...times, duration };
  };

  /** What was refused is back where it was; the words say why. */
  const settle = async (entry: ShownEntry, writing: Promise<Refusal | null>): Promise<Refusal | null> => {
    const refusal = await writing;
    if (!refusal) return null;
    const message = t("said.notSaved", { name: lineName(entry.on), message: refusal.message });
    toast({ tone: "danger", message });
    return refusal;
  };

  const put = async (id: string, place: Place, how: "moved" | "resized", by: "pointer" | "keys") => {
    const entry = find(id);
    const moved = entry && movedTimes(entry, days, place);
    if (!entry || !moved) return;
    const before = placeOf(days, id);
    const name = lineName(entry.on);
    say(t(`said.${how}`, { name, ...told(place) }));
    const refusal = await settle(entry, stored.change(entry, ...moved));
    if (refusal || by === "keys" || !before) return;
    const undo = { label: words("undo"), onSelect: () => void put(id, before, how, "keys") };
    toast({ message: t(`${how}Toast`, { name, ...told(place) }), action: undo });
  };

  const insert = async (entry: ShownEntry, times: NewTimes) => settle(entry, stored.create(entry, times));

  const remove = async (id: string) => {
    const entry = find(id);
    if (!entry) return;
    if (await settle(entry, stored.remove(entry))) return;
    const restore = () => void settle(entry, stored.restore(entry));
    toast({ message: words("deleted"), action: { label: words("undo"), onSelect: restore } });
  };

  return {
    find,
    told,
    put,
    remove,
    isUnsent: (id: string): boolean => {
      const isUnsent = find(id)?.unsent !== undefined;
      if (isUnsent) say(t("said.unsent"));
      return isUnsent;
    },
    /** Gives the copy's id. */
    copyTo: (source: ShownEntry, place: Place, by: "pointer" | "keys"): string | null => {
      const day = days[place.column];
      if (!day) return null;
      const copy = { ...source, ...timesAt(day, place.span), id: uuidv7(), version: 1, splitId: null };
      const name = lineName(source.on);
      say(t("said.copied", { name, ...told(place) }));
      void insert(copy, instantsOf(day, place.span)).then((refusal) => {
        if (refusal || by === "keys") return;
        const undo = { label: words("undo"), onSelect: () => void remove(copy.id) };
        toast({ message: t("copiedToast", { name, ...told(place) }), action: undo });
      });
      return copy.id;
    },
    copyToDay: (source: ShownEntry, day: Day) => {
      const copy = { ...source, day, id: uuidv7(), version: 1, splitId: null };
      say(t("said.copiedDay", { name: lineName(source.on), day: names.long(day) }));
      void insert(copy, { day, durationSeconds: source.durationSeconds });
    },
    moveToDay: (id: string, day: Day) => {
      const entry = find(id);
      if (!entry) return;
      say(t("said.movedDay", { name: lineName(entry.on), day: names.long(day) }));
      void settle(entry, stored.change(entry, { day }, { ...entry, day, startedAt: null }));
    },
    duplicate: (id: string) => {
      const entry = find(id);
      const place = placeOf(days, id);
      const day = place && days[place.column];
      if (!entry) return;
      const { durationSeconds } = entry;
      const copy = { ...entry, id: uuidv7(), version: 1, splitId: null };
      if (!day) return void insert(copy, { day: entry.day, durationSeconds });
      // Behind the one it is made of, so that no time counts twice.
      const block = day.blocks.find((one) => one.id === id);
      const span = movedTo(day, block?.to ?? 0, place.span);
      void insert({ ...copy, ...timesAt(day, span) }, instantsOf(day, span));
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
