import { performance } from "node:perf_hooks";

const QUIET_MS = 1_000;
const REMINDER_MS = 15_000;

/**
 * Runs one named step. Quick ones print a line when done; slow ones also say that they began and that they are still at it.
 *
 * @template T
 * @param {string} title
 * @param {() => T | Promise<T>} run
 * @param {(line: string) => void} [print]
 * @returns {Promise<T>}
 */
export async function step(title, run, print = console.log) {
  const begunAt = performance.now();
  const begun = setTimeout(() => print(`… ${title}`), QUIET_MS);
  const reminder = setInterval(() => print(`… ${title}, ${seconds(begunAt)} so far`), REMINDER_MS);
  try {
    const result = await run();
    print(`✓ ${title} (${seconds(begunAt)})`);
    return result;
  } catch (error) {
    print(`✗ ${title} (${seconds(begunAt)})`);
    throw error;
  } finally {
    clearTimeout(begun);
    clearInterval(reminder);
  }
}

/** @param {number} begunAt */
function seconds(begunAt) {
  return `${((performance.now() - begunAt) / 1_000).toFixed(1)} s`;
}
