import type { Page } from "@playwright/test";
import { everyDoor, OPEN_DOORS } from "./support/doors";
import { untilListening } from "./support/listening";
import { expect, test } from "./support/test";

const OWNER = "jana.peters@nordlicht.example";
const KB = 1_000;

/** 135 kB are what Next and React send by themselves, and 110 kB what is ours. */
const MOST_BYTES = (135 + 110) * KB;

const pages = everyDoor().filter(({ kind, path }) => kind === "page" && !OPEN_DOORS.has(path) && !path.includes("["));

test("no page sends more script than it may, compressed, as its own and Next's together", async ({ page, signIn }) => {
  test.slow();
  await signIn(page, OWNER);
  const sizes: Record<string, number> = {};
  for (const { path } of pages) sizes[path] = await scriptBytes(page, path);
  const tooLarge = Object.entries(sizes).filter(([, bytes]) => bytes > MOST_BYTES);
  expect(tooLarge, "pages that send more than 245 kB").toEqual([]);
});

/** As they travelled: compressed, and with nothing from the browser's own store. */
async function scriptBytes(page: Page, path: string): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Network.setCacheDisabled", { cacheDisabled: true });
  const scripts = new Set<string>();
  const onTheirWay = new Set<string>();
  let bytes = 0;
  cdp.on("Network.requestWillBeSent", ({ requestId, type }) => {
    if (type === "Script") onTheirWay.add(requestId);
  });
  cdp.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    onTheirWay.delete(requestId);
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(path);
  await untilListening(page.locator("main"));
  await expect.poll(() => onTheirWay.size).toBe(0);
  await cdp.detach();
  return bytes;
}
