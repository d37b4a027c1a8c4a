import type { Judgement, JudgingQuestion } from "@/lib/passwords/judge";
import { FairQueue } from "@/lib/passwords/process/fair-queue";
import { HelperProcess } from "@/lib/passwords/process/helper-process";
import { settings } from "@/lib/settings/settings";

/** What is shown while somebody types must not hold up those who are done: each has a queue of its own. */
type Judging = { final: FairQueue; live: FairQueue; helper: HelperProcess<JudgingQuestion, Judgement> };

const key = Symbol.for("kontor.judging");
const shared = globalThis as { [key]?: Judging };
shared[key] ??= {
  final: new FairQueue({ atOnce: 1, waitingOfOne: 32, waitingOfAll: 256 }),
  live: new FairQueue({ atOnce: 1, waitingOfOne: 2, waitingOfAll: 32 }),
  helper: new HelperProcess("judge-passwords", listToGoBy),
};
const { final, live, helper } = shared[key];

/**
 * Decides on a password that is to be set. Throws "busy" when too many wait, a fault when nobody can tell.
 *
 * @param party whose turn it is: an agency's id
 */
export function judgePassword(party: string, question: JudgingQuestion): Promise<Judgement> {
  return final.run(party, () => helper.ask(question));
}

/** The same for a password that is being typed; sooner "busy". @param party the address it comes from */
export function previewJudgement(party: string, question: JudgingQuestion): Promise<Judgement> {
  return live.run(party, () => helper.ask(question));
}

function listToGoBy(): Record<string, string> {
  const path = settings().blockedPasswords;
  return path === null ? {} : { KONTOR_BLOCKED_PASSWORDS: path };
}
