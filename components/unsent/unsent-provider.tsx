"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { useSignInAgain } from "@/components/auth/sign-in-again-context";
import { isWaiting, type KeptWrite, keptWritesOf } from "@/lib/unsent/kept-writes";
import { type NewWrite, type Outcome, sendKept, sendOrKeep } from "@/lib/unsent/send-or-keep";

interface Unsent {
  /** Never throws. Keeps what does not reach the server; the notice at the page's top says so and sends it later. */
  sendOrKeep: <Answer>(write: NewWrite) => Promise<Outcome<Answer>>;
  kept: readonly KeptWrite[];
  sendNow: () => Promise<void>;
  discard: (receiptId: string) => void;
  /** Grows whenever kept writes have reached the server after all. */
  deliveries: number;
}

const UnsentContext = createContext<Unsent>(null as never);

export const useUnsent = () => useContext(UnsentContext);

const RETRY_MS = 15_000;

/** Needs the namespace "unsent". */
export function UnsentProvider({ memberId, children }: { memberId: string; children: ReactNode }) {
  const router = useRouter();
  const signInAgain = useSignInAgain();
  const noRoom = useTranslations("unsent")("noRoom");
  const [kept, setKept] = useState<readonly KeptWrite[]>([]);
  const [deliveries, setDeliveries] = useState(0);
  const stored = useCallback(() => keptWritesOf(memberId, localStorage), [memberId]);
  const reload = useCallback(() => setKept(stored().list()), [stored]);

  const sendNow = useCallback(async () => {
    const done = await alone(`kontor.unsent.${memberId}`, () => sendKept(stored()));
    reload();
    if (done === 0) return;
    setDeliveries((before) => before + done);
    router.refresh();
  }, [memberId, stored, reload, router]);

  useEffect(() => {
    reload();
    if (stored().list().some(isWaiting)) void sendNow();
    addEventListener("storage", reload);
    return () => removeEventListener("storage", reload);
  }, [reload, stored, sendNow]);

  const someWait = kept.some(isWaiting);
  useEffect(() => {
    if (!someWait) return;
    const timer = setInterval(sendNow, RETRY_MS);
    for (const type of EVENTS_OF_HOPE) addEventListener(type, sendNow);
    return () => {
      clearInterval(timer);
      for (const type of EVENTS_OF_HOPE) removeEventListener(type, sendNow);
    };
  }, [someWait, sendNow]);

  const value = useMemo<Unsent>(
    () => ({
      kept,
      deliveries,
      sendNow,
      sendOrKeep: async <Answer,>(write: NewWrite) => {
        try {
          const outcome = await sendOrKeep<Answer>(stored(), write);
          const isSignedOut = stored()
            .list()
            .some((one) => isWaiting(one) && one.reason === "signed-out");
          if (outcome.status === "kept" && isSignedOut) signInAgain(sendNow);
          return outcome;
        } catch {
          return { status: "refused", refusal: { code: "unavailable", message: noRoom, fieldErrors: {} } };
        } finally {
          reload();
        }
      },
      discard: (receiptId) => {
        stored().forget(receiptId);
        reload();
      },
    }),
    [kept, deliveries, sendNow, stored, reload, noRoom, signInAgain],
  );
  return <UnsentContext value={value}>{children}</UnsentContext>;
}

const EVENTS_OF_HOPE = ["online", "focus"] as const;

/** One tab at a time, where the browser can say so; without that the receipts still make each count once. */
function alone<T>(name: string, run: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request(name, run) : run();
}
