import type { ShownEntry } from "@/components/time-entries/use-entries";
import type { KeptGroup } from "@/lib/unsent/rules";

/** What the page knows better than its last load, by the entry it is about: none means deleted. */
export type Overlay = ReadonlyMap<string, readonly ShownEntry[]>;

export function overlaid(loaded: readonly ShownEntry[], overlay: Overlay): ShownEntry[] {
  const newer = [...overlay.values()].flat();
  const hidden = new Set([...overlay.keys(), ...newer.map(({ id }) => id)]);
  return [...loaded.filter(({ id }) => !hidden.has(id)), ...newer];
}

/** What a new load does not know yet: what is on its way, and what is of a later version. */
export function stillAhead(overlay: Overlay, loaded: readonly ShownEntry[], isBusy: (id: string) => boolean): Overlay {
  const versions = new Map(loaded.map(({ id, version }) => [id, version]));
  const isNewer = ({ id, version }: ShownEntry) => (versions.get(id) ?? version) < version;
  return new Map([...overlay].filter(([id, shown]) => isBusy(id) || shown.some(isNewer)));
}

/** With what has not reached the server, as it will be. */
export function withKept(entries: readonly ShownEntry[], groups: readonly KeptGroup[]): ShownEntry[] {
  const kept = groups.flatMap(({ state, last }) => (last.subject?.entry ? [{ state, ...last.subject.entry }] : []));
  const ids = new Set(kept.map(({ id }) => id));
  const shown = kept.flatMap((one) => (one.shown ? [{ ...one.shown, unsent: one.state }] : []));
  return [...entries.filter(({ id }) => !ids.has(id)), ...shown];
}
