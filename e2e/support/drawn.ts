import type { Page } from "@playwright/test";

/** A node of React's tree, and what it was before. */
interface Fiber {
  tag: number;
  flags: number;
  child: Fiber | null;
  sibling: Fiber | null;
  alternate: Fiber | null;
}

/** Has pages that open from now on count, for each time that React draws something, how many components that took. */
export async function countDrawn(page: Page): Promise<() => Promise<number[]>> {
  await page.addInitScript(countCommits);
  /** Those since the last time it was asked. */
  return () => page.evaluate(() => (globalThis as unknown as { drawn: number[] }).drawn.splice(0));
}

/** Runs in the page. In the place where React looks for its developer tools, which count in the same way. */
function countCommits(): void {
  const components = new Set([0, 1, 11, 14, 15]);
  const performedWork = 1;
  const drawn: number[] = [];
  const countIn = (first: Fiber | null): number => {
    let count = 0;
    for (let fiber = first; fiber; fiber = fiber.sibling) {
      if (components.has(fiber.tag) && fiber.flags & performedWork) count += 1;
      // The same children as before: nothing below was looked at.
      if (fiber.child !== fiber.alternate?.child) count += countIn(fiber.child);
    }
    return count;
  };
  Object.assign(globalThis, {
    drawn,
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot: (_: number, { current }: { current: Fiber }) => drawn.push(countIn(current.child)),
      onPostCommitFiberRoot: () => {},
      onCommitFiberUnmount: () => {},
    },
  });
}
