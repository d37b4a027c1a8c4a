"use client";

import { useEffect, useRef, useState } from "react";
import { useUnsent } from "@/components/unsent/unsent-provider";

/**
 * State of a form that a reload does not lose. `place` names the form; setting it to `initial`, as `clear` does, forgets
 * what was kept.
 */
export function useKeptDraft<Draft>(place: string, initial: Draft) {
  const { drafts } = useUnsent();
  const [first] = useState(initial);
  const [draft, setDraft] = useState(first);
  const isTouched = useRef(false);

  useEffect(() => {
    const kept = drafts().read<Draft>(place);
    if (kept !== null) setDraft(kept);
  }, [drafts, place]);

  useEffect(() => {
    if (draft !== first) drafts().write(place, draft);
    else if (isTouched.current) drafts().forget(place);
    isTouched.current = true;
  }, [drafts, place, draft, first]);

  const clear = () => {
    drafts().forget(place);
    setDraft(first);
  };
  return [draft, setDraft, clear] as const;
}
