import { constants, setPriority } from "node:os";
import { controlClient } from "@/lib/db/control";
import { findAgencyRecord } from "@/lib/db/registry";
import { STEPS, type StepName } from "./steps";

// As the worker does.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

// A process of its own, so that no step has the memory of another.
const [step, slug = "", snapshotId = ""] = process.argv.slice(2);
const agency = await findAgencyRecord(slug);
if (!agency) throw new Error(`There is no agency "${slug}"`);
await controlClient().snapshot.count();
global.gc?.();

const idleBytes = process.memoryUsage.rss();
const begunAtMs = performance.now();
const cpuBefore = process.cpuUsage();
const told = await STEPS[step as StepName](agency, snapshotId);
const durationMs = performance.now() - begunAtMs;
// What the system has counted, not a sample.
const peakBytes = process.resourceUsage().maxRSS * 1024;
const { user, system } = process.cpuUsage(cpuBefore);

process.send?.({ ...told, durationMs, cpuMs: (user + system) / 1_000, peakAboveIdleBytes: peakBytes - idleBytes });
process.disconnect?.();
process.exit();
