import { fork } from "node:child_process";
import { once } from "node:events";
import { subjectOf } from "@/bench/http/subject";
import { compared, lookFor, spread } from "@/bench/pages/look";
import { type Answer, askAt, givePassword } from "@/bench/storm/ask";
import { withCrowd } from "./crowd";

type Plan = { agency: string; port: number; crowd: number; seconds: number };

const WARM_UP_SECONDS = 2;
const BETWEEN_PAGES_MS = 500;

/**
 * How many can sign in a second while pages are read at two a second, against argon2id alone on all cores; and how long
 * the pages take then, against before.
 */
export async function measureSignIns(plan: Plan, report: (line: string) => void): Promise<void> {
  const { agency: slug, port, crowd, seconds } = plan;
  const { agency, cookie } = await subjectOf(slug);
  const ask = askAt(`${slug}.localhost`, port);
  const look = (duration: number) =>
    lookFor(duration, ask, [{ path: "/timesheet", cookie }], { betweenMs: BETWEEN_PAGES_MS });

  const argon2PerSecond = await argon2Rate(seconds);
  await look(WARM_UP_SECONDS);
  const idle = await look(seconds);
  for (const [path, durations] of idle) report(`idle: ${path}: ${spread(durations)} (${durations.length} looks)`);

  await withCrowd(agency, crowd, async (people) => {
    const answers: Answer[] = [];
    let isOn = true;
    const signingIn = people.map(async (person) => {
      while (isOn) answers.push(requireLetIn(await givePassword(ask, person)));
    });
    // A refusal ends the measurement at once, and not only after its time.
    const refusal = Promise.all(signingIn);
    await Promise.race([look(WARM_UP_SECONDS), refusal]);
    const before = answers.length;
    const begunAtMs = performance.now();
    const busy = await Promise.race([look(seconds), refusal.then(() => null)]);
    const perSecond = ((answers.length - before) * 1_000) / (performance.now() - begunAtMs);
    isOn = false;
    await refusal;
    report(`while ${crowd} sign in again and again, and p50 and p95 against idle:`);
    for (const line of compared(busy ?? new Map(), idle)) report(line);
    const took = spread(answers.map(({ durationMs }) => durationMs));
    report(`sign-ins: ${perSecond.toFixed(1)} a second, ${took}`);
    const share = (100 * perSecond) / argon2PerSecond;
    report(`argon2id alone: ${argon2PerSecond.toFixed(1)} a second; sign-ins are ${share.toFixed(0)} % of that`);
  });
}

async function argon2Rate(seconds: number): Promise<number> {
  const child = fork("bench/sign-ins/argon2-rate.ts", [String(seconds)], { execArgv: ["--import", "tsx"] });
  const [perSecond] = (await once(child, "message")) as [number];
  return perSecond;
}

function requireLetIn(answer: Answer): Answer {
  const isLetIn = answer.status === 200 && answer.cookie.includes("kontor-session=") && !/error=/.test(answer.body);
  if (!isLetIn) throw new Error(`A member was not let in: ${answer.status} ${answer.body.slice(0, 200)}`);
  return answer;
}
