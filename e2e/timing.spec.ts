import { expect, test } from "@playwright/test";
import { randomFrom } from "@/lib/demo/random";
import { rankTestP } from "@/lib/testing/rank-test";
import { actionNamed, callAction, stateIn } from "./support/actions";
import { aMemberWhoSignsIn } from "./support/people";
import { attemptSignIn } from "./support/raw-request";

const SLUG = "nordlicht";
/** Each name is tried as often as the throttle lets anybody, each time from another address. */
const TRIES_PER_NAME = 5;
const NAMES = 40;
const WARM_UPS = 20;
/** Below it the two differ, by less than one chance in a hundred of being wrong. */
const SIGNIFICANT_P = 0.01;

type Run = { isKnown: boolean; login: string; from: string };

/** Known and unknown names of the same length, in an order that is random and always the same. */
async function interleaved(network: number): Promise<Run[]> {
  const random = randomFrom("timing", network);
  const runs: Omit<Run, "from">[] = [];
  for (let name = 0; name < NAMES; name += 1) {
    const { email } = await aMemberWhoSignsIn(SLUG);
    const unknown = email.replace(/^[^@]+/, (local) =>
      local.replace(/./g, () => "0123456789abcdef".charAt(random() * 16)),
    );
    for (let n = 0; n < TRIES_PER_NAME; n += 1) {
      runs.push({ isKnown: true, login: email }, { isKnown: false, login: unknown });
    }
  }
  return runs
    .map((run) => ({ run, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ run }, n) => ({ ...run, from: `127.${network}.${Math.floor(n / 200)}.${(n % 200) + 1}` }));
}

/** How long the answers take, one after the other. The first, on which everything is still cold, do not count. */
async function compare(runs: Run[], ask: (run: Run) => Promise<void>) {
  const timesMs = { known: [] as number[], unknown: [] as number[] };
  for (let n = 1; n <= WARM_UPS; n += 1) {
    const from = (runs[0]?.from ?? "").replace(/\d+\.\d+$/, `250.${n}`);
    await ask({ isKnown: false, login: `warm-up-${n}@${SLUG}.example`, from });
  }
  for (const run of runs) {
    const startedAt = performance.now();
    await ask(run);
    timesMs[run.isKnown ? "known" : "unknown"].push(performance.now() - startedAt);
  }
  const p = rankTestP(timesMs.known, timesMs.unknown);
  const summary = `known ${median(timesMs.known)} ms, unknown ${median(timesMs.unknown)} ms, p = ${p.toFixed(3)}`;
  test.info().annotations.push({ type: "timing", description: summary });
  return { p, summary };
}

function median(values: number[]): string {
  return ([...values].sort((a, b) => a - b)[values.length / 2] ?? 0).toFixed(1);
}

test.describe.configure({ mode: "serial", timeout: 600_000 });

test("signing in takes as long with an unknown name as with a known one", async () => {
  const runs = await interleaved(101);
  const { p, summary } = await compare(runs, async ({ login, from }) => {
    const answer = await attemptSignIn({ slug: SLUG, login, password: "geraten", from });
    expect(answer.body).toContain("wrong-credentials");
  });
  expect(p, summary).toBeGreaterThan(SIGNIFICANT_P);
});

for (const name of ["requestResetAction", "requestDeviceLinkAction"]) {
  test(`${name} takes as long for an unknown name as for a known one`, async () => {
    const runs = await interleaved(name === "requestResetAction" ? 102 : 103);
    const action = actionNamed(name);
    const { p, summary } = await compare(runs, async ({ login, from }) => {
      expect(stateIn(await callAction(SLUG, action, { login }, {}, from))?.status).toBe("done");
    });
    expect(p, summary).toBeGreaterThan(SIGNIFICANT_P);
  });
}
