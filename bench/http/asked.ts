import { v7 as uuidv7 } from "uuid";
import type { AgencyRecord } from "@/lib/db/registry";
import type { Client, Question } from "./client";
import { pagesOf } from "./pages";
import { CELLS_FROM_MS, NOTE, type Subject } from "./subject";

/**
 * What is measured, and the turns that it takes. What is written makes the project's page longer, so writes wait until
 * the pages are done; the empty page takes its turns among both.
 */
export type Asked = {
  agency: AgencyRecord;
  among: "pages" | "writes";
  name: string;
  once: () => Promise<{ durationMs: number }>;
};

export const EMPTY = "empty dynamic page";

/** The addresses of one agency, asked as its subject. Each answer must be the one that is expected. */
export function everythingAsked(client: Client, subject: Subject, origin: string): Asked[] {
  const { agency, cookie, month, recordable } = subject;
  const ask = async (question: Question) => {
    const answer = await client.ask(question);
    if (answer.status !== 200) throw new Error(`${question.path} answered ${answer.status}`);
    return answer;
  };
  const empty = () => ask({ path: "/empty" });
  const page = (name: string, path: string): Asked => ({
    agency,
    among: "pages",
    name,
    once: () => ask({ path, headers: { cookie } }),
  });
  const pages = Object.entries(pagesOf(subject)).map(([name, path]) => page(name, path));
  const write = (path: string, method: "POST" | "PUT", body: object) =>
    ask({ method, path, headers: { cookie, origin, "content-type": "application/json" }, body: JSON.stringify(body) });
  const year = month.from.slice(0, 4);
  const emptyDay = emptyDays();
  return [
    { agency, among: "pages", name: EMPTY, once: empty },
    ...pages.slice(0, 2),
    // What it costs to know who asks, and nothing else. Beside the floor it would make that quicker.
    page("empty, signed in", "/empty"),
    ...pages.slice(2),
    { agency, among: "writes", name: EMPTY, once: empty },
    {
      agency,
      among: "writes",
      name: "creating an entry",
      once: () => {
        const entry = { id: uuidv7(), ...recordable, day: `${year}-01-02`, durationSeconds: 900, note: NOTE };
        return write("/api/v1/time-entries", "POST", entry);
      },
    },
    {
      agency,
      among: "writes",
      name: "saving a cell",
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
