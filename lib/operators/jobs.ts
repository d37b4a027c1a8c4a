import type { Actor } from "@/lib/access/actor";
import { readRegistryAs } from "@/lib/access/read-registry-as";
import { writeRegistryAs } from "@/lib/access/write-registry-as";
import { DomainError } from "@/lib/errors/domain-error";
import { countQueuedJobs, findFailedJob, type JobRow, listQueuedJobs } from "@/lib/jobs/list-jobs";
import { retryQueuedJob } from "@/lib/jobs/send-job";
import type { JobIdInput, JobState } from "@/lib/operators/job-schema";

/** Past these the newest tell enough. */
const MOST_ROWS = 100;

export type JobView = Omit<JobRow, "agencyId"> & {
  /** Null: every agency, or the installation. */
  agencyName: string | null;
};

export type JobsView = { counts: Record<JobState, number>; rows: JobView[] };

/** What the worker has to do, is doing, or could not do. Ids and times: what a job was about stays where it is. */
export async function listJobs(actor: Actor, state: JobState): Promise<JobsView> {
  const { agency } = readRegistryAs(actor, "console:read");
  const [counts, jobs] = await Promise.all([countQueuedJobs(), listQueuedJobs(state, MOST_ROWS)]);
  const ids = [...new Set(jobs.flatMap(({ agencyId }) => agencyId ?? []))];
  const agencies = await agency.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const nameOf = new Map(agencies.map(({ id, name }) => [id, name]));
  const rows = jobs.map(({ agencyId, ...job }) => ({ ...job, agencyName: nameOf.get(agencyId ?? "") ?? null }));
  return { counts, rows };
}

/** Has a failed job done once more. Every handler can be run twice. Throws "not-found" when it has not failed. */
export async function retryJob(actor: Actor, { id }: JobIdInput): Promise<void> {
  const queue = await writeRegistryAs(actor, "console:run", async ({ record }) => {
    const queue = await findFailedJob(id);
    if (!queue) throw new DomainError("not-found");
    await record("job.retried", { kind: "job", id }, { queue });
    return queue;
  });
  await retryQueuedJob(queue, id);
}
