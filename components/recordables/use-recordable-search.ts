"use client";

import { useRef, useState } from "react";
import { ask } from "@/lib/actions/ask";
import type { RecordableView } from "@/lib/recordables/schema";

/** Asks the server for lines that the page does not know yet; what was found once stays known. */
export function useRecordableSearch() {
  const [found, setFound] = useState<readonly RecordableView[]>([]);
  const [pending, setPending] = useState(false);
  const latest = useRef<AbortController>(undefined);

  const search = async (typed: string) => {
    latest.current?.abort();
    const q = typed.trim().slice(0, 200);
    if (q === "") return setPending(false);
    const asked = new AbortController();
    latest.current = asked;
    setPending(true);
    try {
      const response = await ask("/api/v1/recordables", { q }, asked.signal);
      if (!response.ok) return;
      const { recordables } = (await response.json()) as { recordables: RecordableView[] };
      setFound((before) => [...before, ...recordables]);
    } catch {
      // Out of reach: what the page knows can still be chosen.
    } finally {
      if (latest.current === asked) setPending(false);
    }
  };
  return { found, pending, search };
}
