type Askable = { once: () => Promise<{ durationMs: number }> };

type Load = { durationsMs: number[]; elapsedMs: number };

/** A turn is a burst: so many ask at once, each again and again until its time is up, and at least once. */
export type Pace = { concurrency: number; burstMs: number; warmUps: number; rounds: number };

/**
 * Asks each in its turn, round after round. The machine's own speed changes from minute to minute, so only what is asked
 * within the same seconds can be held against each other. What is asked in the rounds that warm up does not count.
 */
export async function inTurns<Asked extends Askable>(asked: Asked[], pace: Pace): Promise<(Asked & Load)[]> {
  const turns = asked.map((one) => ({ ...one, durationsMs: [] as number[], elapsedMs: 0 }));
  for (let round = 0; round < pace.warmUps + pace.rounds; round += 1) {
    for (const turn of orderOf(turns, round)) {
      const { durationsMs, elapsedMs } = await burst(turn, pace);
      if (round < pace.warmUps) continue;
      turn.durationsMs.push(...durationsMs);
      turn.elapsedMs += elapsedMs;
    }
  }
  return turns;
}

/**
 * Every other round goes backwards, so that none always follows the same one. What turns round is asked twice running
 * and quicker the second time, so each two rounds begin with another one.
 */
function orderOf<Turn>(turns: Turn[], round: number): Turn[] {
  const first = Math.floor(round / 2) % turns.length;
  const order = [...turns.slice(first), ...turns.slice(0, first)];
  return round % 2 === 0 ? order : order.toReversed();
}

async function burst({ once }: Askable, { concurrency, burstMs }: Pace): Promise<Load> {
  const durationsMs: number[] = [];
  const begunAtMs = performance.now();
  const person = async () => {
    do durationsMs.push((await once()).durationMs);
    while (performance.now() - begunAtMs < burstMs);
  };
  await Promise.all(Array.from({ length: concurrency }, person));
  return { durationsMs, elapsedMs: performance.now() - begunAtMs };
}
