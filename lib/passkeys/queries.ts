import { type Actor, memberIdOf } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";

export type PasskeyView = {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  /** Its provider copies it to the person's other devices. */
  isBackedUp: boolean;
};

/** The passkeys of the member who acts, oldest first. */
export async function listPasskeys(actor: Actor): Promise<PasskeyView[]> {
  return readAs(actor, "profile:write:own").passkey.findMany({
    where: { memberId: memberIdOf(actor) },
    orderBy: { id: "asc" },
    select: { id: true, name: true, createdAt: true, lastUsedAt: true, isBackedUp: true },
  });
}
