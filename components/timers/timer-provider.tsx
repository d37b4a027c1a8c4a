"use client";

import { useRouter } from "next/navigation";
import { useTimeZone } from "next-intl";
import { createContext, type ReactNode, useContext, useRef } from "react";
import { v7 as uuidv7 } from "uuid";
import { useTimerState } from "@/components/timers/use-timer-state";
import { useUnsent } from "@/components/unsent/unsent-provider";
import { useTranslations } from "@/lib/i18n/use-words";
import { lineName } from "@/lib/recordables/rules";
import { stoppedEntry } from "@/lib/timers/rules";
import type { ChangeTimerInput, TimerState, TimerView } from "@/lib/timers/schema";
import type { Refusal } from "@/lib/unsent/send";
import type { NewWrite } from "@/lib/unsent/send-or-keep";
import { timerKey } from "@/lib/unsent/subject";

export type TimerWork = Pick<TimerView, "note" | "billable" | "on" | "activityName">;

/** Each shows at once, and gives what the server has against it, if anything. */
interface TimerCommands {
  start: (work: TimerWork) => Promise<Refusal | null>;
  stop: (correction?: { day: string; endTime: string }) => Promise<Refusal | null>;
  change: (changes: Omit<ChangeTimerInput, "id">, shown: Partial<TimerWork>) => Promise<Refusal | null>;
  discard: () => Promise<Refusal | null>;
}

interface Timer extends TimerCommands {
  timer: TimerView | null;
  readNow: () => number;
  /** What the server's clock showed when the page was made: the same in the browser's first picture. */
  renderedAtMs: number;
}

const TimerContext = createContext<Timer | null>(null);

/** The timer, or null for who records no time. */
export const useTimerIfAny = () => useContext(TimerContext);

export function useTimer(): Timer {
  const timer = useTimerIfAny();
  if (!timer) throw new Error("useTimer needs a TimerProvider above");
  return timer;
}

const URL = "/api/v1/timer";

/** The one timer of the member, the same in every tab. Needs the namespace "timer". */
export function TimerProvider({ initial, children }: { initial: TimerState; children: ReactNode }) {
  const t = useTranslations("timer");
  const router = useRouter();
  const timeZone = useTimeZone() ?? "UTC";
  const { sendOrKeep } = useUnsent();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const { timer, show, refetch, tellOtherTabs, readNow } = useTimerState(initial);

  /** Shows the timer as it will be; as it was, if the server says no. */
  const write = async (
    after: TimerView | null,
    request: Omit<NewWrite, "receiptId">,
    meanwhile = after,
  ): Promise<Refusal | null> => {
    show(meanwhile);
    // One after the other: a note typed just before stopping arrives before the stop.
    const sending = last.current.then(() => sendOrKeep({ ...request, receiptId: uuidv7() }));
    last.current = sending;
    const outcome = await sending;
    if (outcome.status !== "refused") show(after);
    if (outcome.status === "kept" || outcome.status === "conflict") return null;
    tellOtherTabs();
    if (outcome.status === "sent") router.refresh();
    else {
      show(timer);
      await refetch();
    }
    return outcome.status === "refused" ? outcome.refusal : null;
  };

  const isoNow = () => new Date(readNow()).toISOString();

  const commands: TimerCommands = {
    start: (work) => {
      const { projectId, taskId, activityId } = work.on;
      const { note, billable } = work;
      const body = { id: uuidv7(), projectId, taskId, activityId, note, billable };
      const startedAt = isoNow();
      const label = t("labelStarted", { project: lineName(work.on) });
      const shown = { ...work, id: body.id, startedAt, timeZone };
      const subject = { key: timerKey(body.id), timer: { shown } };
      return write(shown, { method: "POST", url: URL, body, keptBody: { ...body, startedAt }, label, subject });
    },
    stop: async (correction) => {
      if (!timer) return null;
      const body = { id: timer.id, ...correction };
      const keptBody = correction ? body : { ...body, endedAt: isoNow() };
      const label = t("labelStopped", { project: lineName(timer.on) });
      const stopped = { key: timerKey(timer.id), timer: { shown: null } };
      const entry = { id: timer.id, shown: correction ? null : stoppedEntry(timer, readNow()) };
      const subject = correction ? stopped : { ...stopped, entry };
      const request = { method: "POST", url: `${URL}/stop`, body, keptBody, label, subject } as const;
      // A correction may be refused: the form it was typed into stays until then.
      return write(null, request, correction ? timer : null);
    },
    change: async (changes, shown) => {
      if (!timer) return null;
      const label = t("labelChanged", { project: lineName(timer.on) });
      const after = { ...timer, ...shown };
      const subject = { key: timerKey(timer.id), timer: { shown: after } };
      return write(after, { method: "PATCH", url: URL, body: { id: timer.id, ...changes }, label, subject });
    },
    discard: async () => {
      if (!timer) return null;
      const label = t("labelDiscarded", { project: lineName(timer.on) });
      const subject = { key: timerKey(timer.id), timer: { shown: null } };
      return write(null, { method: "DELETE", url: URL, body: { id: timer.id }, label, subject });
    },
  };
  const value = { timer, readNow, renderedAtMs: Date.parse(initial.now), ...commands };
  return <TimerContext value={value}>{children}</TimerContext>;
}
