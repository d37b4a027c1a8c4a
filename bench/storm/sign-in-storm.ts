import { setTimeout as sleep } from "node:timers/promises";
import { compared, lookFor, spread } from "@/bench/pages/look";
import { type Answer, askAt, guess } from "./ask";

type Storm = { agency: string; port: number; crowd: number; seconds: number };

const WARM_UP_SECONDS = 2;
const PAGES = [{ path: "/login" }];

/**
 * How long a page takes while nobody signs in, and while so many sign in one after another without a pause. Says what
 * became of them: each guess has a name and an address of its own, so that the throttle does not end the storm.
 */
export async function measureStorm({ agency, port, crowd, seconds }: Storm, report: (line: string) => void) {
  const ask = askAt(`${agency}.localhost`, port);
  await lookFor(WARM_UP_SECONDS, ask, PAGES);
  const idle = await lookFor(seconds, ask, PAGES);
  for (const [path, durations] of idle) report(`idle: ${path}: ${spread(durations)}`);

  const answers: Answer[] = [];
  // The throttle remembers those of the last storm.
  const storm = { isOn: true, count: Math.floor(Math.random() * 2 ** 21) };
  const people = Array.from({ length: crowd }, async () => {
    while (storm.isOn) answers.push(await guess(ask, storm.count++));
  });
  await sleep(WARM_UP_SECONDS * 1_000);
  const before = answers.length;
  const stormy = await lookFor(seconds, ask, PAGES);
  const perSecond = (answers.length - before) / seconds;
  storm.isOn = false;
  await Promise.all(people);

  const durations = answers.map(({ durationMs }) => durationMs);
  report(`storm of ${crowd}, and p50 and p95 against idle:`);
  for (const line of compared(stormy, idle)) report(line);
  report(`sign-ins: ${perSecond.toFixed(1)} a second, ${spread(durations)}; ${tally(answers)}`);
}

/** What became of the guesses, by the code in the address that next-auth answers with. */
function tally(answers: Answer[]): string {
  const counts = new Map<string, number>();
  for (const { body } of answers) {
    const outcome = /error=([a-z-]+)/.exec(body)?.[1] ?? "let in";
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  return [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(", ");
}
