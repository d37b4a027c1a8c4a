/**
 * The page's side of public/worker.js: pages of which a copy is kept in this browser, for when the server is out of
 * reach. Browsers without workers, and addresses without HTTPS, simply keep none.
 */
const PAGES = "kontor-pages-";

/** How old a copy may be before a visit renews it. */
const FRESH_MS = 15 * 60_000;

/** @param build of which the worker's files are: another one takes over from the one before */
export async function startKeeping(build: string): Promise<void> {
  if (!canKeep()) return;
  // Refused by private windows and policies of browsers: then there is nothing kept, and all else works.
  await navigator.serviceWorker.register(`/worker.js?build=${build}`).catch(() => null);
}

/** Keeps these pages; those that were kept a moment ago only when something has been written since. */
export async function keepPages(addresses: readonly string[], writtenAtMs = 0): Promise<void> {
  if (!canKeep() || !navigator.onLine) return;
  const { active } = await navigator.serviceWorker.ready;
  const files = performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith("/_next/static/"))
    .map(({ pathname }) => pathname);
  active?.postMessage({ type: "keep", addresses, files, keptBefore: Math.max(Date.now() - FRESH_MS, writtenAtMs) });
}

/** Empties what is kept here, except of the owner named. Resolves when it is gone. */
export async function forgetPages(exceptOwner?: string): Promise<void> {
  if (!canKeep()) return;
  const registration = await navigator.serviceWorker.getRegistration();
  // It may be about to keep something: it has to know, too.
  registration?.active?.postMessage({ type: "forget", except: exceptOwner });
  // Private windows may refuse to say: then nothing lies here.
  const names = await caches.keys().catch(() => []);
  const isOthers = (name: string) => name.startsWith(PAGES) && !(exceptOwner && name.endsWith(`-${exceptOwner}`));
  await Promise.all(names.filter(isOthers).map((name) => caches.delete(name)));
}

const canKeep = () => "serviceWorker" in navigator && "caches" in globalThis;
