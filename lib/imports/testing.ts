import { parseImport, type ReadImport } from "@/lib/imports/parse-file";
import type { DateOrder } from "@/lib/imports/schema";
import type { Steps } from "@/lib/imports/steps";

/** Reads a file's text, in Berlin unless told otherwise; fails the test when nothing of it can be used. */
export function readText(text: string, options: { timeZone?: string; dateOrder?: DateOrder } = {}): ReadImport {
  const parsed = allAtOnce(parseImport(Buffer.from(text), { timeZone: "Europe/Berlin", ...options }));
  if (parsed.status === "refused") throw new Error(`The file is refused: ${JSON.stringify(parsed.problem)}`);
  return parsed;
}

/** For tests, in which nobody waits for a turn. */
export function allAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A file's text with one line of values under its header. */
export function oneLine(values: Record<string, string>): string {
  const quoted = (cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
  return `${quoted(Object.keys(values))}\n${quoted(Object.values(values))}\n`;
}
