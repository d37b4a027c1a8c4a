import { AsyncLocalStorage } from "node:async_hooks";

/** What went wrong below a request, told to the server above it, since a page cannot set its status. */
type RequestOutcome = { databaseUnavailable: boolean };

// Next bundles the app apart from the server: a symbol of the whole process is what both see.
const key = Symbol.for("kontor.request-outcome");
const shared = globalThis as { [key]?: AsyncLocalStorage<RequestOutcome> };
shared[key] ??= new AsyncLocalStorage<RequestOutcome>();
const outcomes = shared[key];

/** Runs a request; what happens in it, however deep and late, is noted in the outcome. */
export function withOutcome<T>(outcome: RequestOutcome, run: () => T): T {
  return outcomes.run(outcome, run);
}

/** Says that a database did not answer the current request. Should the request fail, its answer becomes a 503. */
export function noteDatabaseUnavailable(): void {
  const outcome = outcomes.getStore();
  if (outcome) outcome.databaseUnavailable = true;
}
