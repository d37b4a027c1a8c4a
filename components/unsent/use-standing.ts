"use client";

import { useCallback, useEffect, useState } from "react";
import type { EntryStanding } from "@/lib/time-entries/schema";
import type { KeptGroup } from "@/lib/unsent/rules";

const NOTHING: EntryStanding = { entries: [], change: null };

/** What is stored now where a write was refused, and who has changed it. */
export function useStanding({ last }: KeptGroup) {
  const [standing, setStanding] = useState<EntryStanding | "loading" | "unreachable">("loading");
  const { entry, cell } = last.subject ?? {};
  const path = entry && `/api/v1/time-entries/${entry.id}/standing`;
  const query = cell && last.url.endsWith("/timesheet/cell") ? searchOf(cell) : "";

  const ask = useCallback(() => {
    if (!path) return;
    setStanding("loading");
    const load = async () => {
      const response = await fetch(`${path}${query}`);
      if (response.status === 404) setStanding(NOTHING);
      else setStanding(response.ok ? ((await response.json()) as EntryStanding) : "unreachable");
    };
    load().catch(() => setStanding("unreachable"));
  }, [path, query]);
  useEffect(ask, [ask]);
  return { standing, ask };
}

function searchOf(cell: Record<string, string | null>): string {
  const given = Object.entries(cell).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  return `?${new URLSearchParams(given)}`;
}
