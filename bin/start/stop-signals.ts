const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** npm passes a Ctrl-C on that the terminal has given to all already: within this time it is the same one. */
const SAME_KEYPRESS_MS = 1_000;

/**
 * Calls back once when this process is to end, because of a signal or because its parent is gone, and again when
 * somebody insists.
 */
export function onStopSignal(stop: () => void, insist: () => void): void {
  let firstAtMs: number | null = null;
  const told = () => {
    if (firstAtMs === null) {
      firstAtMs = performance.now();
      stop();
    } else if (performance.now() - firstAtMs > SAME_KEYPRESS_MS) insist();
  };
  for (const signal of SIGNALS) process.on(signal, told);
  process.once("disconnect", told);
}

/** The same for a process that the supervisor runs. Ctrl-C reaches that one too, and it decides what ends when. */
export function onToldToStop(stop: () => Promise<void>): void {
  let isStopping = false;
  const told = () => {
    if (isStopping) return;
    isStopping = true;
    void stop().finally(() => process.exit());
  };
  const isSupervised = process.connected;
  process.on("SIGTERM", told);
  for (const signal of ["SIGINT", "SIGHUP"]) process.on(signal, isSupervised ? () => {} : told);
  process.once("disconnect", told);
}
