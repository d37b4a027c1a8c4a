import type { Actor } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";

/** Whom to tell when data leaves the agency as a whole: every active owner, whoever it was. */
export async function listOwnerIds(actor: Actor): Promise<string[]> {
  const owners = await readAs(actor, "backup:download").member.findMany({
    where: { status: "active", roles: { has: "owner" } },
    select: { id: true },
  });
  return owners.map(({ id }) => id);
}
