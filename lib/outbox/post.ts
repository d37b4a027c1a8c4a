import { v7 as uuidv7 } from "uuid";
import type { Prisma } from "@/lib/db/generated/agency/client";
import type { OutboxMessage } from "@/lib/outbox/schema";
import { now } from "@/lib/time/clock";

/** Puts a message into the outbox, in the transaction of the change that causes it. Then `wakeOutbox` the worker. */
export async function postMessage(tx: Prisma.TransactionClient, message: OutboxMessage): Promise<void> {
  // The clock of this process, which is also the one that decides what is due.
  await tx.outboxMessage.create({ data: { id: uuidv7(), availableAt: now(), ...message }, select: { id: true } });
}
