import { lookFor, PAGE, ratio, spread } from "@/bench/pages/look";
import { askAt } from "@/bench/storm/ask";
import { runStep } from "./run-step";
import type { StepName } from "./steps";

const WARM_UP_SECONDS = 2;
const LONGEST_SECONDS = 600;

/** How long a page of the Kontor that runs takes while an agency is saved and loaded, against while nothing happens. */
export async function measurePages(
  { agency, port, seconds }: { agency: string; port: number; seconds: number },
  report: (line: string) => void,
): Promise<void> {
  const ask = askAt(`${agency}.localhost`, port);
  await lookFor(WARM_UP_SECONDS, ask);
  const idle = await lookFor(seconds, ask);
  report(`idle: ${spread(idle)} for ${PAGE}`);
  let snapshotId = "";
  for (const step of ["save", "load"] as StepName[]) {
    let isOver = false;
    const running = runStep(step, agency, snapshotId).finally(() => {
      isOver = true;
    });
    const busy = await lookFor(LONGEST_SECONDS, ask, () => isOver);
    snapshotId = (await running).snapshotId ?? snapshotId;
    report(
      `while it is to ${step}: ${spread(busy)}; ratio: p50 ${ratio(busy, idle, 0.5)}, p95 ${ratio(busy, idle, 0.95)}`,
    );
  }
}
