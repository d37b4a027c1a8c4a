export type Load = { durationsMs: number[]; elapsedMs: number };

/**
 * So many ask at once, each again as soon as it has its answer, for so long (seconds). The first rounds warm up what is
 * made once, and do not count.
 */
export async function load(
  once: () => Promise<{ durationMs: number }>,
  { concurrency, seconds, warmUps }: { concurrency: number; seconds: number; warmUps: number },
): Promise<Load> {
  for (let round = 0; round < warmUps; round += 1) await Promise.all(Array.from({ length: concurrency }, once));
  const durationsMs: number[] = [];
  const begunAtMs = performance.now();
  const endsAtMs = begunAtMs + seconds * 1_000;
  const person = async () => {
    while (performance.now() < endsAtMs) durationsMs.push((await once()).durationMs);
  };
  await Promise.all(Array.from({ length: concurrency }, person));
  return { durationsMs, elapsedMs: performance.now() - begunAtMs };
}
