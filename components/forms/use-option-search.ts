"use client";

import { useRef, useState } from "react";
import { ask } from "@/lib/actions/ask";
import type { Option, OptionAnswer } from "@/lib/lists/option-search-schema";

interface Search {
  /** What is asked beside what one types. */
  fields?: Record<string, string>;
  /** The choices before one types; left out, they are asked for when the list first opens. */
  first?: readonly Option[];
}

/** The choices of a field that are searched on the server. */
export function useOptionSearch(route: string, { fields, first }: Search = {}) {
  const [asked, setAsked] = useState<readonly Option[] | null>(null);
  const [found, setFound] = useState<readonly Option[] | null>(null);
  const [pending, setPending] = useState(false);
  const latest = useRef<AbortController>(undefined);

  const askFor = async (q: string, keep: (options: readonly Option[]) => void) => {
    latest.current?.abort();
    const question = new AbortController();
    latest.current = question;
    setPending(true);
    try {
      const response = await ask(route, { ...fields, q }, question.signal);
      if (response.ok) keep(((await response.json()) as OptionAnswer).options);
    } catch {
      // Out of reach: what is known can still be chosen, and opening the list again asks again.
    } finally {
      if (latest.current === question) setPending(false);
    }
  };
  const open = () => {
    if (!first && !asked) void askFor("", setAsked);
  };
  const search = (typed: string) => {
    const q = typed.trim().slice(0, 200);
    if (q !== "") return void askFor(q, setFound);
    setFound(null);
    latest.current?.abort();
    setPending(false);
    open();
  };
  const items = (found ?? first ?? asked ?? []).map(({ id, name }) => ({ id, label: name }));
  return { items, pending, search, open };
}
