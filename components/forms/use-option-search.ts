"use client";

import { useRef, useState } from "react";
import { ask } from "@/lib/actions/ask";
import type { Option, OptionAnswer } from "@/lib/lists/option-search-schema";

/** The choices of a field that are searched on the server; `first` are those before one types. */
export function useOptionSearch(route: string, first: readonly Option[], fields: Record<string, string> = {}) {
  const [found, setFound] = useState<readonly Option[] | null>(null);
  const [pending, setPending] = useState(false);
  const latest = useRef<AbortController>(undefined);

  const search = async (typed: string) => {
    latest.current?.abort();
    const q = typed.trim().slice(0, 200);
    setPending(q !== "");
    if (q === "") return setFound(null);
    const asked = new AbortController();
    latest.current = asked;
    try {
      const response = await ask(route, { ...fields, q }, asked.signal);
      if (response.ok) setFound(((await response.json()) as OptionAnswer).options);
    } catch {
      // Out of reach: the first ones can still be chosen.
    } finally {
      if (latest.current === asked) setPending(false);
    }
  };
  const items = (found ?? first).map(({ id, name }) => ({ id, label: name }));
  return { items, pending, search };
}
