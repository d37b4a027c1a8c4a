import { type Actor, memberIdOf } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import type { AddFavouriteInput, RemoveFavouriteInput } from "@/lib/favourites/schema";
import { requireRecordable } from "@/lib/recordables/require-recordable";

/** Stars what the member often records time on. Starring it twice is starring it once. */
export async function addFavourite(actor: Actor, input: AddFavouriteInput): Promise<void> {
  const { id, projectId, taskId, activityId } = input;
  const memberId = memberIdOf(actor);
  await writeAs(actor, "time-entry:write:own", async ({ tx, record, unchanged }) => {
    await requireRecordable(tx, actor, { projectId, taskId, activityId });
    const { count } = await tx.favourite.createMany({
      data: { id, memberId, projectId, taskId, activityId },
      skipDuplicates: true,
    });
    if (count === 0) return unchanged(undefined);
    await record("favourite.added", { kind: "favourite", id }, { projectId, taskId, activityId });
  });
}

/** Also for what is closed by now. */
export async function removeFavourite(actor: Actor, input: RemoveFavouriteInput): Promise<void> {
  const { projectId, taskId, activityId } = input;
  await writeAs(actor, "time-entry:write:own", async ({ tx, record, unchanged }) => {
    const favourite = await tx.favourite.findFirst({
      where: { memberId: memberIdOf(actor), projectId, taskId, activityId },
      select: { id: true },
    });
    if (!favourite) return unchanged(undefined);
    await tx.favourite.delete({ where: { id: favourite.id }, select: { id: true } });
    await record("favourite.removed", { kind: "favourite", id: favourite.id }, { projectId, taskId, activityId });
  });
}
