import { printTable } from "@/bin/commands/print";
import { controlClient } from "@/lib/db/control";
import { runStep } from "./run-step";
import { STEPS, type StepName } from "./steps";

/** How long saving and loading an agency takes, against what the machine needs to copy and compress the same bytes. */
export async function measureSnapshot(slug: string): Promise<void> {
  const rows: Record<string, string>[] = [];
  let snapshotId = "";
  let floorMs = 0;
  let bytes = 0;
  for (const step of Object.keys(STEPS) as StepName[]) {
    const measured = await runStep(step, slug, snapshotId);
    snapshotId = measured.snapshotId ?? snapshotId;
    bytes = measured.bytes ?? bytes;
    if (step === "copy out, gzip") floorMs = measured.durationMs;
    rows.push({
      step,
      seconds: (measured.durationMs / 1_000).toFixed(1),
      "× copy out, gzip": floorMs > 0 ? (measured.durationMs / floorMs).toFixed(2) : "",
      "CPU seconds": (measured.cpuMs / 1_000).toFixed(1),
      "MB above idle": megabytes(measured.peakAboveIdleBytes),
    });
  }
  const { rowsDone, sizeBytes } = await controlClient().snapshot.findUniqueOrThrow({ where: { id: snapshotId } });
  printTable(rows, "");
  console.log(`${rowsDone} rows, ${megabytes(bytes)} MB of CSV, a file of ${megabytes(Number(sizeBytes))} MB`);
}

const megabytes = (bytes: number) => (bytes / 1_048_576).toFixed(bytes < 10_485_760 ? 1 : 0);
