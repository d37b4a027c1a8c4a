"use client";

import { useLocale } from "next-intl";
import { useEffect, useState } from "react";
import { ask } from "@/lib/actions/ask";
import type { JudgementAnswer } from "@/lib/passwords/judgement-schema";

const PAUSE_MS = 350;

/** What the server says of a password, once nobody has typed for a moment; null while it is not known. */
export function useJudgement(password: string, words: readonly string[], isWanted: boolean): JudgementAnswer | null {
  const [answer, setAnswer] = useState<{ to: string; judgement: JudgementAnswer } | null>(null);
  // The answer is in the reader's language, which may change meanwhile.
  const locale = useLocale();
  const asked = isWanted ? JSON.stringify({ password, words, locale }) : null;
  useEffect(() => {
    if (asked === null) return;
    const overtaken = new AbortController();
    const timer = setTimeout(async () => {
      const judgement = await judge(JSON.parse(asked), overtaken.signal).catch(() => null);
      if (judgement && !overtaken.signal.aborted) setAnswer({ to: asked, judgement });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      overtaken.abort();
    };
  }, [asked]);
  return answer !== null && answer.to === asked ? answer.judgement : null;
}

/** Out of reach or in a crowd there is no estimate; the form is answered all the same. */
async function judge(asked: object, signal: AbortSignal): Promise<JudgementAnswer | null> {
  const response = await ask("/api/v1/password-judgements", asked, signal);
  return response.ok ? await response.json() : null;
}
