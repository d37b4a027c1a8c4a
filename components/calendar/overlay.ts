import type { ShownEntry } from "@/components/time-entries/use-entries";
import type { KeptGroup } from "@/lib/unsent/rules";

/** What the page knows better than its last load, by the entry it is about: none means deleted. */
export type Overlay = ReadonlyMap<string, readonly ShownEntry[]>;

export function overlaid(loaded: readonly ShownEntry[], overlay: Overlay): ShownEntry[] {
  const newer = [...overlay.values()].flat();
  const hidden = new Set([...overlay.keys(), ...newer.map(({ id }) => id)]);
  return [...loaded.filter(({ id }) => !hidden.has(id)), ...newer];
}

/**
 * What a new load does not know yet: what is on its way, what is of a later version, and what has been done since the
 * load was asked for, as it may be for the first load after a write.
 */
export function stillAhead(
  overlay: Overlay,
  loaded: readonly ShownEntry[],
  { isBusy, isFresh }: Record<"isBusy" | "isFresh", (id: string) => boolean>,
): Overlay {
  const versions = new Map(loaded.map(({ id, version }) => [id, version]));
  const isAhead = (id: string, shown: readonly ShownEntry[]) => {
    const known = shown.filter((entry) => versions.has(entry.id));
    const isNewer = known.some((entry) => (versions.get(entry.id) ?? 0) < entry.version);
    return isBusy(id) || isNewer || (known.length === 0 && isFresh(id));
  };
  return new Map([...overlay].filter(([id, shown]) => isAhead(id, shown)));
}

/** With what has not reached the server, as it will be. */
export function withKept(entries: readonly ShownEntry[], groups: readonly KeptGroup[]): ShownEntry[] {
  const kept = groups.flatMap(({ state, last }) => (last.subject?.entry ? [{ state, ...last.subject.entry }] : []));
  const ids = new Set(kept.map(({ id }) => id));
  const shown = kept.flatMap((one) => (one.shown ? [{ ...one.shown, unsent: one.state }] : []));
  return [...entries.filter(({ id }) => !ids.has(id)), ...shown];
}
