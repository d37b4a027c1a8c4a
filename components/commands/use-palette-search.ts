"use client";

import { useEffect, useRef, useState } from "react";
import { ask } from "@/lib/actions/ask";
import type { TargetAnswer, TargetView } from "@/lib/commands/schema";
import { lineKey } from "@/lib/recordables/rules";
import type { KnownRecordableView, RecordableChoices, RecordableView } from "@/lib/recordables/schema";

const DELAY_MS = 150;

/** The longest search that the server answers. */
const MOST_CHARACTERS = 200;

interface Asked {
  /** What is searched for by name. */
  typed: string;
  /** Where time could be recorded: each is searched for by itself. */
  works: readonly string[];
}

/**
 * What the server knows about what is typed: places to go, and lines to record time on, favourites and recents first.
 * Out of reach, only what is known already is found.
 */
export function usePaletteSearch({ typed, works }: Asked, records: boolean) {
  const [targets, setTargets] = useState<readonly TargetView[]>([]);
  const [choices, setChoices] = useState<RecordableChoices | null>(null);
  const [found, setFound] = useState<readonly RecordableView[]>([]);
  const [answered, setAnswered] = useState("");
  const asked = [typed, ...works].join("\n");
  const latest = useRef(asked);
  latest.current = asked;

  useEffect(() => {
    if (!records) return;
    void answerOf<RecordableChoices>(fetch("/api/v1/recordables/choices")).then(
      (answer) => answer && setChoices(answer),
    );
  }, [records]);

  useEffect(() => {
    const [q = "", ...others] = asked.split("\n").map((text) => text.slice(0, MOST_CHARACTERS));
    const search = async () => {
      const [places, ...lines] = await Promise.all([
        q === "" ? null : answerOf<TargetAnswer>(ask("/api/v1/commands", { q })),
        ...others.map((work) => answerOf<{ recordables: RecordableView[] }>(ask("/api/v1/recordables", { q: work }))),
      ]);
      if (latest.current !== asked) return;
      setTargets(places?.targets ?? []);
      setFound(lines.flatMap((answer) => answer?.recordables ?? []));
      setAnswered(asked);
    };
    const timer = setTimeout(search, q === "" && others.length === 0 ? 0 : DELAY_MS);
    return () => clearTimeout(timer);
  }, [asked]);

  return {
    targets,
    lines: allLines(choices, found),
    activities: choices?.activities ?? [],
    recents: choices ? [...choices.favourites, ...choices.recents] : [],
    pending: answered !== asked || (records && choices === null && works.length > 0),
  };
}

/** Each line once: as it was last used, where that is known. */
function allLines(choices: RecordableChoices | null, found: readonly RecordableView[]): KnownRecordableView[] {
  const known = choices ? [...choices.favourites, ...choices.recents, ...choices.others] : [];
  const lines = new Map<string, KnownRecordableView>();
  for (const line of [...known, ...found]) {
    const key = lineKey(line);
    if (!lines.has(key)) lines.set(key, { activityId: null, ...line });
  }
  return [...lines.values()];
}

async function answerOf<Answer>(asked: Promise<Response>): Promise<Answer | null> {
  const response = await asked.catch(() => null);
  return response?.ok ? ((await response.json()) as Answer) : null;
}
