import { subjectOf } from "@/bench/http/subject";
import { compared, lookFor, spread } from "@/bench/pages/look";
import { askAt } from "@/bench/storm/ask";
import { runStep } from "./run-step";
import type { StepName } from "./steps";

const WARM_UP_SECONDS = 2;
const LONGEST_SECONDS = 600;

/** How long pages of the Kontor that runs take while an agency is saved and loaded, against while nothing happens. */
export async function measurePages(
  { agency, port, seconds }: { agency: string; port: number; seconds: number },
  report: (line: string) => void,
): Promise<void> {
  const ask = askAt(`${agency}.localhost`, port);
  const { cookie } = await subjectOf(agency);
  const pages = [{ path: "/login" }, ...["/projects", "/timesheet"].map((path) => ({ path, cookie }))];
  await lookFor(WARM_UP_SECONDS, ask, pages);
  const idle = await lookFor(seconds, ask, pages);
  report("idle:");
  for (const [path, durations] of idle) report(`  ${path}: ${spread(durations)} (${durations.length} looks)`);
  let snapshotId = "";
  for (const step of ["save", "load"] as StepName[]) {
    let isOver = false;
    const running = runStep(step, agency, snapshotId).finally(() => {
      isOver = true;
    });
    const busy = await lookFor(LONGEST_SECONDS, ask, pages, { isOver: () => isOver });
    snapshotId = (await running).snapshotId ?? snapshotId;
    report(`while it is to ${step}, and p50 and p95 against idle:`);
    for (const line of compared(busy, idle)) report(line);
  }
}
