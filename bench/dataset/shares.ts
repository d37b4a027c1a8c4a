const FEWEST = 3;
const MOST = 6;
const USUAL = (FEWEST + MOST) / 2;
/** Dice do not come out exactly as planned. */
const RESERVE = 1.01;

/**
 * The share of working days that must have six entries for so many to come out, when the others have three to six.
 * 0 where there is room: then days are left out, as if everybody worked part-time.
 */
export function shareOfFullDays(entries: number, daysOfWork: number): number {
  const wanted = (entries * RESERVE) / daysOfWork;
  if (wanted > MOST) throw new RangeError("More entries than days of work can hold");
  return Math.max(0, (wanted - USUAL) / (MOST - USUAL));
}

/**
 * For `width_bucket(random, thresholds)`: bucket n comes up in proportion to 1 / (n + 1) (Zipf's law).
 * The last bucket ends at 1, where no random number is.
 */
export function zipfThresholds(count: number): number[] {
  const weights = Array.from({ length: count }, (_, index) => 1 / (index + 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let passed = 0;
  return weights.slice(0, -1).map((weight) => {
    passed += weight;
    return passed / total;
  });
}
