import { clock } from "@/lib/time/clock";

/** Lets `now()` answer with what `read` gives, until the returned function is called. */
export function setClock(read: () => Date): () => void {
  const before = clock.now;
  clock.now = read;
  return () => {
    clock.now = before;
  };
}

/** Runs with the clock standing still at an instant, and sets it right again even when the run fails. */
export async function withClock<T>(at: Date | string, run: () => T | Promise<T>): Promise<T> {
  const restore = setClock(() => new Date(at));
  try {
    return await run();
  } finally {
    restore();
  }
}
