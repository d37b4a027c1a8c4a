import { type Actor, memberIdOf } from "@/lib/access/actor";
import type { AgencyWriter } from "@/lib/access/write-as";

/** Two windows that fill the same empty cell, or copy the same week, come one after the other: the second sees it. */
export async function lockSheet(tx: AgencyWriter, actor: Actor): Promise<void> {
  await tx.$queryRaw`SELECT FROM "Member" WHERE "id" = ${memberIdOf(actor)}::uuid FOR NO KEY UPDATE`;
}
