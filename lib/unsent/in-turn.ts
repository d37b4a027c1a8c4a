const turns = new Map<string, Promise<unknown>>();

/** Runs after everything that has the same key and was begun before in this tab; what has no key runs at once. */
export async function inTurn<T>(key: string | undefined, run: () => Promise<T>): Promise<T> {
  if (key === undefined) return run();
  const turn = (turns.get(key) ?? Promise.resolve()).then(run, run);
  turns.set(key, turn);
  try {
    return await turn;
  } finally {
    if (turns.get(key) === turn) turns.delete(key);
  }
}
