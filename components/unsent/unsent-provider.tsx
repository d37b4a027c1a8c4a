"use client";

import { useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from "react";
import { useSignInAgain } from "@/components/auth/sign-in-again-context";
import { useRetries } from "@/components/unsent/use-retries";
import { useTranslations } from "@/lib/i18n/use-words";
import { forgetPages } from "@/lib/offline/kept-pages";
import { type Drafts, draftsOf } from "@/lib/unsent/drafts";
import { type KeptWrite, keptWritesOf } from "@/lib/unsent/kept-writes";
import { groupsOf, type KeptGroup, waitingOf } from "@/lib/unsent/rules";
import { type NewWrite, type Outcome, sendKept, sendOrKeep } from "@/lib/unsent/send-or-keep";

interface Unsent {
  /** Never throws. Keeps what does not reach the server; the notice at the page's top says so and sends it later. */
  sendOrKeep: <Answer>(write: NewWrite) => Promise<Outcome<Answer>>;
  /** What has not reached the server, or was refused there, by what it is about. */
  groups: readonly KeptGroup[];
  sendNow: () => Promise<void>;
  /** Gives up a group; with `instead`, for a write that follows from what the person has chosen. */
  settle: (group: KeptGroup, instead?: KeptWrite) => void;
  /** What was typed and not saved yet. Only for effects and events: it lies in the browser. */
  drafts: () => Drafts;
  /** Whether the list of all this is open. */
  isListOpen: boolean;
  showList: (isOpen: boolean) => void;
  /** Grows whenever kept writes have reached the server after all. */
  deliveries: number;
}

const UnsentContext = createContext<Unsent>(null as never);

export const useUnsent = () => useContext(UnsentContext);

// By itself: it changes with every write, which hardly anybody needs to know.
const SentAtContext = createContext(0);

/** When a write last reached the server; 0: none from this page. */
export const useSentAtMs = () => useContext(SentAtContext);

/** When a write of this tab was last answered, also by a page that is gone. */
const ANSWERED_AT = "kontor.answered-at";

/** Needs the namespace "unsent". */
export function UnsentProvider({ memberId, children }: { memberId: string; children: ReactNode }) {
  const router = useRouter();
  const signInAgain = useSignInAgain();
  const noRoom = useTranslations("unsent")("noRoom");
  const [groups, setGroups] = useState<readonly KeptGroup[]>([]);
  const [isListOpen, showList] = useState(false);
  const [deliveries, setDeliveries] = useState(0);
  const [sentAtMs, setSentAtMs] = useState(0);
  const stored = useCallback(() => keptWritesOf(memberId, localStorage), [memberId]);
  const drafts = useCallback(() => draftsOf(memberId, localStorage), [memberId]);
  const reload = useCallback(
    () =>
      setGroups((before) => {
        const now = groupsOf(stored().list(), Date.now());
        return JSON.stringify(now) === JSON.stringify(before) ? before : now;
      }),
    [stored],
  );

  const sendNow = useCallback(async () => {
    const done = await sendKept(stored());
    if (done === 0) return reload();
    // What has arrived stays as it was typed until the server's page is there.
    startTransition(() => {
      router.refresh();
      reload();
    });
    setDeliveries((before) => before + done);
    setSentAtMs(Date.now());
  }, [stored, reload, router]);

  useEffect(() => {
    reload();
    addEventListener("storage", reload);
    return () => removeEventListener("storage", reload);
  }, [reload]);

  // A reload may have been asked for before a write was answered: then the page shows what was before it.
  useEffect(() => {
    if (Number(sessionStorage.getItem(ANSWERED_AT)) > performance.timeOrigin) router.refresh();
  }, [router]);

  useRetries(stored, sendNow, groups);

  const value = useMemo<Unsent>(
    () => ({
      groups,
      drafts,
      isListOpen,
      showList,
      deliveries,
      sendNow,
      sendOrKeep: async <Answer,>(write: NewWrite) => {
        const outcome = await sendOrKeep<Answer>(stored(), write).catch(() => withoutRoom(noRoom));
        if (outcome.status === "sent") {
          tellNextPage();
          setSentAtMs(Date.now());
        }
        reload();
        const isSignedOut = waitingOf(stored().list()).some(({ reason }) => reason === "signed-out");
        if (outcome.status === "kept" && isSignedOut) {
          await forgetPages();
          signInAgain(sendNow);
        }
        return outcome;
      },
      settle: ({ writes }, instead) => {
        if (instead) stored().keep(instead);
        for (const { receiptId } of writes) stored().forget(receiptId);
        reload();
        if (instead) void sendNow();
      },
    }),
    [groups, drafts, isListOpen, deliveries, sendNow, stored, reload, noRoom, signInAgain],
  );
  return (
    <UnsentContext value={value}>
      <SentAtContext value={sentAtMs}>{children}</SentAtContext>
    </UnsentContext>
  );
}

function withoutRoom(message: string): Outcome<never> {
  return { status: "refused", refusal: { code: "unavailable", message, fieldErrors: {} } };
}

function tellNextPage(): void {
  try {
    sessionStorage.setItem(ANSWERED_AT, String(Date.now()));
  } catch {
    // No room: the next page may show for a moment what was before.
  }
}
