/**
 * The two-sided p-value of the Mann-Whitney U test, by its normal approximation with the correction for ties: how
 * likely two samples of the same distribution differ at least this much in their ranks. Good from some twenty values
 * each (Mann and Whitney 1947; Lehmann, Nonparametrics, 1.2-1.3).
 */
export function rankTestP(one: readonly number[], other: readonly number[]): number {
  const [n, m] = [one.length, other.length];
  const all = [...one, ...other].sort((a, b) => a - b);
  const ties = tiesIn(all);
  const rankSum = one.reduce((sum, value) => sum + (ties.get(value)?.rank ?? 0), 0);
  const u = rankSum - (n * (n + 1)) / 2;
  const tied = [...ties.values()].reduce((sum, { count }) => sum + count ** 3 - count, 0);
  const total = n + m;
  const variance = ((n * m) / 12) * (total + 1 - tied / (total * (total - 1)));
  if (variance === 0) return 1;
  const distance = Math.max(0, Math.abs(u - (n * m) / 2) - 0.5);
  return 2 * upperTail(distance / Math.sqrt(variance));
}

/** Equal values share the mean of their ranks. */
function tiesIn(sorted: readonly number[]): Map<number, { rank: number; count: number }> {
  const ties = new Map<number, { rank: number; count: number }>();
  sorted.forEach((value, index) => {
    const { rank, count } = ties.get(value) ?? { rank: 0, count: 0 };
    ties.set(value, { rank: (rank * count + index + 1) / (count + 1), count: count + 1 });
  });
  return ties;
}

/** The normal distribution's tail above z, to about 1e-7 (Abramowitz and Stegun, 26.2.17). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const polynomial = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * polynomial;
}
