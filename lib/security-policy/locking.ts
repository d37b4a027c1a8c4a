import type { AgencyWriter } from "@/lib/access/write-as";

/** The policy as it is now, kept that way until the transaction ends: two changes at once follow one another. */
export async function lockPolicy(tx: AgencyWriter) {
  await tx.$queryRaw`SELECT "id" FROM "SecurityPolicy" WHERE "id" = 1 FOR NO KEY UPDATE`;
  return tx.securityPolicy.findUniqueOrThrow({ where: { id: 1 } });
}
