import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { now } from "@/lib/time/clock";

/** A door that was forced stays in sight for that long, also for whoever has overlooked the mail. */
const SHOWN_MS = 30 * 86_400_000;

export type UnlockNotice = { id: string; memberId: string; name: string; at: Date; reason: string };

const detailSchema = z.object({ reason: z.string() });

/** The members who were lately unlocked on the server, the latest first. */
export async function listUnlocks(actor: Actor): Promise<UnlockNotice[]> {
  const reader = readAs(actor, "member:read:factors");
  const events = await reader.event.findMany({
    where: { subjectKind: "member", action: "member.unlocked", at: { gt: new Date(now().getTime() - SHOWN_MS) } },
    orderBy: { at: "desc" },
    take: 10,
    select: { id: true, at: true, subjectId: true, detail: { select: { data: true } } },
  });
  if (events.length === 0) return [];
  const ids = events.flatMap(({ subjectId }) => subjectId ?? []);
  const members = await reader.member.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return events.flatMap(({ id, at, subjectId, detail }) => {
    const member = members.find((one) => one.id === subjectId);
    // The reason lies in what can be erased.
    const { data } = detailSchema.safeParse(detail?.data);
    return member ? [{ id, memberId: member.id, name: member.name, at, reason: data?.reason ?? "–" }] : [];
  });
}
