"use client";

import { useEffect, useState } from "react";
import type { RecordableChoices } from "@/lib/recordables/schema";

/** What the picker offers, asked for when it is wanted: most visits to a page never do. */
export function useChoices(isWanted = true): RecordableChoices | "loading" | "unreachable" {
  const [choices, setChoices] = useState<RecordableChoices | "loading" | "unreachable">("loading");
  useEffect(() => {
    if (!isWanted) return;
    const asked = new AbortController();
    const load = async () => {
      const response = await fetch("/api/v1/recordables/choices", { signal: asked.signal });
      if (!response.ok) throw new Error("The choices were refused");
      setChoices((await response.json()) as RecordableChoices);
    };
    load().catch(() => {
      // What was known before can still be chosen.
      if (!asked.signal.aborted) setChoices((before) => (typeof before === "object" ? before : "unreachable"));
    });
    return () => asked.abort();
  }, [isWanted]);
  return choices;
}
