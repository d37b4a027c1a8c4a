import { logFault } from "@/lib/errors/log-fault";
import { beat } from "@/lib/jobs/heartbeat";
import { startJobs } from "@/lib/jobs/start-jobs";
import { onToldToStop } from "./start/stop-signals";

const BEAT_EVERY_MS = 10_000;

const jobs = await startJobs();
await beat();
// While the database is away there is nobody to tell; the next beat tells again.
const heart = setInterval(() => beat().catch(logFault), BEAT_EVERY_MS);
process.send?.("ready");

onToldToStop(async () => {
  clearInterval(heart);
  await jobs.stop();
});
