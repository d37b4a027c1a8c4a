import type { PgBoss, Queue } from "pg-boss";
import { QUEUES } from "@/lib/jobs/boss";

/**
 * Makes the queues that are missing, and gives those of a version before what this one says of them. A policy cannot be
 * changed: such a queue is made anew, and what waited in it is lost. So only one whose jobs come again by themselves may
 * get another.
 */
export async function makeQueues(boss: PgBoss): Promise<void> {
  const policies = new Map((await boss.getQueues()).map(({ name, policy }) => [name, policy]));
  for (const [name, { policy = "standard", ...options }] of Object.entries<Omit<Queue, "name">>(QUEUES)) {
    const former = policies.get(name);
    if (former === policy) await boss.updateQueue(name, options);
    else {
      if (former) await boss.deleteQueue(name);
      await boss.createQueue(name, { policy, ...options });
    }
  }
}
