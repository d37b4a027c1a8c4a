/** What the words about a wait are told; minutes where nobody counts seconds. Safe in the browser. */
export function waitWords(waitSeconds: number): { seconds: number; minutes: number } {
  return { seconds: waitSeconds, minutes: waitSeconds > 90 ? Math.ceil(waitSeconds / 60) : 0 };
}
