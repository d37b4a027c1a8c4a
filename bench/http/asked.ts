import { v7 as uuidv7 } from "uuid";
import type { Client, Question } from "./client";
import { pagesOf } from "./pages";
import { CELLS_FROM_MS, NOTE, type Subject } from "./subject";

/** What is measured. `isPage`: the targets for pages hold for it. */
export type Asked = { name: string; isPage: boolean; once: () => Promise<{ durationMs: number }> };

export const EMPTY = "empty dynamic page";

/** The addresses of one agency, asked as its subject. Each answer must be the one that is expected. */
export function everythingAsked(client: Client, subject: Subject, origin: string): Asked[] {
  const { cookie, month, recordable } = subject;
  const ask = async (question: Question) => {
    const answer = await client.ask(question);
    if (answer.status !== 200) throw new Error(`${question.path} answered ${answer.status}`);
    return answer;
  };
  const page = (name: string, path: string): Asked => ({
    name,
    isPage: true,
    once: () => ask({ path, headers: { cookie } }),
  });
  const write = (path: string, method: "POST" | "PUT", body: object) =>
    ask({ method, path, headers: { cookie, origin, "content-type": "application/json" }, body: JSON.stringify(body) });
  const year = month.from.slice(0, 4);
  const emptyDay = emptyDays();
  return [
    { name: EMPTY, isPage: false, once: () => ask({ path: "/empty" }) },
    ...Object.entries(pagesOf(subject)).map(([name, path]) => page(name, path)),
    {
      name: "creating an entry",
      isPage: false,
      once: () => {
        const entry = { id: uuidv7(), ...recordable, day: `${year}-01-02`, durationSeconds: 900, note: NOTE };
        return write("/api/v1/time-entries", "POST", entry);
      },
    },
    {
      name: "saving a cell",
      isPage: false,
      once: () => {
        const cell = { ...recordable, day: emptyDay(), entryId: uuidv7(), version: null, durationSeconds: 900 };
        return write("/api/v1/timesheet/cell", "PUT", cell);
      },
    },
  ];
}

const DAY_MS = 86_400_000;

/** Days before the dataset's, one after another, on which nobody has recorded anything. */
function emptyDays(): () => string {
  let atMs = CELLS_FROM_MS;
  return () => {
    atMs += DAY_MS;
    return new Date(atMs).toISOString().slice(0, 10);
  };
}
