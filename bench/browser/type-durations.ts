import type { BrowserContext, Locator } from "@playwright/test";

/** Typed one after another into the same cell: each is another than what it holds. */
const TYPED = [
  { keys: "0,75", shown: "0:45" },
  { keys: "1,25", shown: "1:15" },
] as const;

/** At a week of somebody's who records time. Milliseconds from a key until what it does is painted; `savesMs`: Enter, until the cell shows the duration as its own. */
export async function typeDurations(context: BrowserContext, timesheet: string, count: number) {
  const page = await context.newPage();
  const keysMs: number[] = [];
  const savesMs: number[] = [];
  try {
    await page.goto(timesheet);
    await page.waitForFunction(isListening);
    const cell = page.getByRole("row").nth(1).getByRole("textbox").last();
    // Typed anew, what the cell holds already would not be saved.
    const first = (await cell.inputValue()) === TYPED[0].shown ? 1 : 0;
    for (let round = first; round < first + count; round += 1) {
      const { keys, shown } = TYPED[round % TYPED.length] ?? TYPED[0];
      await cell.click();
      await cell.press("ControlOrMeta+a");
      let typed = "";
      for (const key of keys) {
        typed += key;
        keysMs.push(await pressed(cell, key, typed));
      }
      const saved = page.waitForResponse((response) => response.request().method() === "PUT");
      savesMs.push(await pressed(cell, "Enter", shown));
      await saved;
    }
    return { keysMs, savesMs };
  } finally {
    await page.close();
  }
}

/** Runs in the page: React leaves a mark at what it has taken over. */
function isListening(): boolean {
  const field = document.querySelector("table input");
  return field !== null && Object.keys(field).some((key) => key.startsWith("__reactProps"));
}

async function pressed(cell: Locator, key: string, expected: string): Promise<number> {
  const listening = await cell.evaluateHandle(listenForKey);
  await cell.press(key);
  const { value, durationMs } = await listening.evaluate(({ painted }) => painted);
  if (value !== expected) throw new Error(`After ${key} the cell shows ${value} instead of ${expected}.`);
  return durationMs;
}

/** Runs in the page. From when the browser got the key until after the next frame, and what the field then shows. */
function listenForKey(field: HTMLElement | SVGElement) {
  const painted = new Promise<{ value: string; durationMs: number }>((resolve) => {
    field.addEventListener(
      "keydown",
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { value } = field as HTMLInputElement;
          // A task queued from within a frame runs once that is painted.
          setTimeout(() => resolve({ value, durationMs: performance.now() - timeStamp }));
        });
      },
      { once: true },
    );
  });
  // Within an object, or it would be waited for.
  return { painted };
}
