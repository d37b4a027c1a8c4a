/** What nobody has come back to for a week is not wanted any more. */
const KEPT_FOR_MS = 7 * 24 * 3_600_000;

export type Drafts = ReturnType<typeof draftsOf>;

/** What a member has typed and not saved yet, by the place it was typed into: a reload loses none of it. */
export function draftsOf(memberId: string, storage: Storage) {
  const prefix = `kontor.draft.1.${memberId}.`;
  return {
    read: <Draft>(place: string): Draft | null => {
      const kept = JSON.parse(storage.getItem(prefix + place) ?? "null") as { at: number; draft: Draft } | null;
      return kept && kept.at > Date.now() - KEPT_FOR_MS ? kept.draft : null;
    },
    write: (place: string, draft: unknown): void => {
      try {
        storage.setItem(prefix + place, JSON.stringify({ at: Date.now(), draft }));
      } catch {
        // No room: it is still in its field.
      }
    },
    forget: (place: string): void => storage.removeItem(prefix + place),
    /** The places that begin like this. */
    places: (beginning: string): string[] =>
      Object.keys(storage)
        .filter((key) => key.startsWith(prefix + beginning))
        .map((key) => key.slice(prefix.length)),
  };
}
