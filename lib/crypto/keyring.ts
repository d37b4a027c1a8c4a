import { currentDataKeyId, type DataKey, findDataKey } from "@/lib/crypto/data-keys";

/** How long a process may go on with a key that has been destroyed, and with one that is no longer the current one. */
const KEY_KEPT_MS = 60_000;
const CURRENT_KEPT_MS = 5_000;
const ENTRIES_KEPT = 2_000;

const keys = new Map<string, { until: number; value: Promise<DataKey | null> }>();
const currentIds = new Map<string, { until: number; value: Promise<string> }>();

/** Null: the scope has no such key. Throws when the keys cannot be reached. */
export function dataKey(scopeId: string, keyId: string): Promise<DataKey | null> {
  return remember(keys, `${scopeId} ${keyId}`, KEY_KEPT_MS, () => findDataKey(scopeId, keyId));
}

/** The key that a scope seals with now. */
export async function currentDataKey(scopeId: string): Promise<DataKey> {
  const keyId = await remember(currentIds, scopeId, CURRENT_KEPT_MS, () => currentDataKeyId(scopeId));
  const key = await dataKey(scopeId, keyId);
  if (!key) throw new Error(`The current data key ${keyId} is gone`);
  return key;
}

/** For whoever has just changed keys; other processes notice by themselves. */
export function forgetKeys(): void {
  keys.clear();
  currentIds.clear();
}

/** Keeps what was found; what failed or was not there is asked for anew. */
function remember<Value>(
  kept: Map<string, { until: number; value: Promise<Value> }>,
  name: string,
  lifetimeMs: number,
  load: () => Promise<Value>,
): Promise<Value> {
  const known = kept.get(name);
  if (known && known.until > performance.now()) return known.value;
  const value = load();
  if (kept.size >= ENTRIES_KEPT) kept.clear();
  kept.set(name, { until: performance.now() + lifetimeMs, value });
  const forget = () => kept.get(name)?.value === value && kept.delete(name);
  value.then((found) => found === null && forget(), forget);
  return value;
}
