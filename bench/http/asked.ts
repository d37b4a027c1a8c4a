import { v7 as uuidv7 } from "uuid";
import type { Client, Question } from "./client";
import { pagesOf } from "./pages";
import type { Subject } from "./subject";

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
  return [
    { name: EMPTY, isPage: false, once: () => ask({ path: "/empty" }) },
    ...Object.entries(pagesOf(subject)).map(([name, path]) => page(name, path)),
    {
      name: "creating an entry",
      isPage: false,
      once: () => {
        const entry = { id: uuidv7(), ...recordable, day: `${year}-01-02`, durationSeconds: 900, note: "bench" };
        return write("/api/v1/time-entries", "POST", entry);
      },
    },
    {
      name: "saving a cell",
      isPage: false,
      // A cell that is empty each time: days of the past in turn.
      once: () => {
        const cell = { ...recordable, day: emptyDay(), entryId: uuidv7(), version: null, durationSeconds: 900 };
        return write("/api/v1/timesheet/cell", "PUT", cell);
      },
    },
  ];
}

const DAY_MS = 86_400_000;
const CELLS_FROM_MS = Date.UTC(1975, 0, 1);
const CELL_DAYS = 15_000;

/** Where the dataset holds nothing; a run begins at a day of its own. */
let cells = Math.floor(Math.random() * CELL_DAYS);

function emptyDay(): string {
  cells = (cells + 1) % CELL_DAYS;
  return new Date(CELLS_FROM_MS + cells * DAY_MS).toISOString().slice(0, 10);
}
