import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { openJudge } from "@/lib/passwords/judge";
import { lengthOf, MIN_LENGTH_ALONE, MIN_LENGTH_WITH_FACTOR } from "@/lib/passwords/rules";

/** ASVS 6.2.4: so many of the commonest passwords must be refused. */
const COMMONEST = 3_000;
const SHOWN = 20;

/**
 * Feeds the first passwords of a list, the commonest first, that are long enough, and says how many would be accepted:
 * with a second factor and without one. Goes by the operator's own list as the installation does.
 */
export async function measureGuessed(path: string, blockedPasswords: string | null, report: (line: string) => void) {
  const judge = await openJudge(blockedPasswords ?? undefined);
  for (const minLength of [MIN_LENGTH_WITH_FACTOR, MIN_LENGTH_ALONE]) {
    const commonest = await firstOf(path, minLength);
    const judged = await Promise.all(commonest.map((password) => judge({ password, words: [] })));
    const accepted = commonest.filter((_, index) => judged[index]?.refusal === null);
    report(`${minLength} characters and more: ${accepted.length} of ${commonest.length} accepted`);
    if (accepted.length > 0) report(`  ${accepted.slice(0, SHOWN).join("  ")}`);
  }
}

async function firstOf(path: string, minLength: number): Promise<string[]> {
  const found: string[] = [];
  const input = createReadStream(path);
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (lengthOf(line) >= minLength) found.push(line);
    if (found.length === COMMONEST) break;
  }
  input.destroy();
  return found;
}
