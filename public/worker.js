/**
 * Shows the few pages on which time is recorded when the server is out of reach: as they were when they last came from
 * it, and marked so. What is kept is bound to the member it was made for and goes when they do; docs/decisions.md says
 * what may lie in a browser, and why. The page's side is lib/offline/kept-pages.ts.
 */
const BUILD = new URL(self.location.href).searchParams.get("build") ?? "";
const FILES = `kontor-files-${BUILD}`;
const PAGES = "kontor-pages-";
const PATIENCE_MS = 4000;
const MOST_WEEKS = 6;

/** In each page that may be kept: whom and which database it is of, and when the session ends at the latest. */
const MARK = /<meta name="kontor-kept" content="(\w+) (\d+)"/;

/** Who is here, and how often that has changed: what was asked for before a change is not kept after it. */
let present;
let changes = 0;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", (event) => {
  const { data, ports } = event;
  const done = data.type === "forget" ? forget(data.except) : keepAll(data);
  event.waitUntil(done.finally(() => ports[0]?.postMessage("done")));
});
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith("/_next/static/")) event.respondWith(fileOf(event.request));
  else if (event.request.mode === "navigate") event.respondWith(visit(event, url));
});

/** Each build has files and pages of its own: a page finds only the scripts it was made with. */
async function takeOver() {
  const names = await caches.keys();
  const isOld = (name) => name.startsWith("kontor-") && name !== FILES && !name.startsWith(`${PAGES}${BUILD}-`);
  await Promise.all(names.filter(isOld).map((name) => caches.delete(name)));
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

/** The addresses that are kept; null for all others, and for what is not simply one's own. */
function keptAddress({ pathname, search }) {
  if (pathname === "/today" || pathname === "/offline") return pathname;
  if (pathname !== "/timesheet") return null;
  return search === "" || /^\?week=\d{4}-\d\d-\d\d$/.test(search) ? pathname + search : null;
}

async function visit(event, url) {
  const asked = changes;
  const network = askServer(event);
  const address = keptAddress(url);
  if (!address) return network.catch(() => (url.pathname === "/" ? Response.redirect("/today") : withoutCopy()));
  const kept = network.then((answer) => keep(address, answer.clone(), asked));
  event.waitUntil(kept.catch(() => {}));
  const answer = await Promise.race([network, afterPatience()]).catch(() => null);
  if (answer && !isOutage(answer)) return answer;
  // Where nothing is kept, a slow answer is better than none, and so is the outage's own page.
  return (await pageOf(address)) ?? answer ?? network.catch(withoutCopy);
}

async function withoutCopy() {
  return (await pageOf("/offline")) ?? Response.error();
}

async function askServer(event) {
  return (await event.preloadResponse) ?? fetch(event.request);
}

const afterPatience = () => new Promise((done) => setTimeout(done, PATIENCE_MS, null));
const isOutage = ({ status }) => status === 502 || status === 503 || status === 504;

async function pageOf(address) {
  const name = (await caches.keys()).find((one) => one.startsWith(`${PAGES}${BUILD}-`));
  const page = name && (await (await caches.open(name)).match(address));
  if (!page) return undefined;
  // Nobody sees more without a connection than the session would have shown with one.
  if (Number(page.headers.get("x-kontor-kept-until")) < Date.now()) return void (await forget());
  // The whole answer is kept: the policy in its header and its scripts carry the same nonce.
  const html = (await page.text()).replace("<html", "<html data-kept");
  return new Response(html, { status: page.status, headers: page.headers });
}

/** Keeps addresses again that were last kept before `keptBefore`, and the files that the page has loaded. */
async function keepAll({ addresses, files, keptBefore }) {
  await keepFiles(files);
  for (const given of addresses) {
    const address = keptAddress(new URL(given, self.location.origin));
    if (!address || (await keptAt(address)) >= keptBefore) continue;
    const asked = changes;
    await keep(address, await fetch(address, { redirect: "manual" }), asked).catch(() => {});
  }
}

async function keptAt(address) {
  const page = await caches.match(address);
  return Number(page?.headers.get("x-kontor-kept-at") ?? 0);
}

async function keep(address, answer, asked) {
  // The way to sign in: whoever was here is not any more.
  if (answer.type === "opaqueredirect" || answer.status === 401) return forget();
  const html = answer.status === 200 ? await answer.text() : "";
  const [, owner, until] = MARK.exec(html) ?? [];
  if (!owner) return;
  await keepFiles(html.match(/\/_next\/static\/[\w./~@%-]+\.\w+/g) ?? []);
  const headers = new Headers(answer.headers);
  // They describe how it travelled.
  for (const name of ["content-encoding", "content-length", "transfer-encoding"]) headers.delete(name);
  headers.set("x-kontor-kept-until", until);
  headers.set("x-kontor-kept-at", String(Date.now()));
  if (asked !== changes) return;
  await forget(owner);
  const pages = await caches.open(`${PAGES}${BUILD}-${owner}`);
  await pages.put(address, new Response(html, { headers }));
  const weeks = (await pages.keys()).filter(({ url }) => url.includes("?week="));
  await Promise.all(weeks.slice(0, -MOST_WEEKS).map((week) => pages.delete(week)));
}

/** Empties what is kept, of everybody except the one named. */
async function forget(except) {
  if (!except || except !== present) changes += 1;
  present = except;
  const names = await caches.keys();
  const isOthers = (name) => name.startsWith(PAGES) && name !== `${PAGES}${BUILD}-${except}`;
  await Promise.all(names.filter(isOthers).map((name) => caches.delete(name)));
}

/** A build's files never change, and are the same for everybody. */
async function fileOf(request) {
  const known = await caches.match(request, { cacheName: FILES });
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) {
    const copy = answer.clone();
    await (await caches.open(FILES)).put(request, copy);
  }
  return answer;
}

async function keepFiles(addresses) {
  const files = await caches.open(FILES);
  const isMissing = await Promise.all(addresses.map(async (address) => !(await files.match(address))));
  const missing = new Set(addresses.filter((_, index) => isMissing[index]));
  await Promise.allSettled([...missing].map((address) => files.add(address)));
}
