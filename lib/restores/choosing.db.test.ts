import { expect, it } from "vitest";
import { controlClient } from "@/lib/db/control";
import { discardPreview, finishRestore } from "@/lib/restores/choosing";
import { undoTaking } from "@/lib/restores/difference/undo-taking";
import { anAgency } from "@/lib/testing/database";
import { aPreviewToTakeFrom, deleteProject } from "@/lib/testing/taking-back";

const agency = anAgency();
const preview = aPreviewToTakeFrom(agency);

const statusOf = async (id: string) =>
  (await controlClient().restoreRequest.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;

it("charges for a restore only when something went back, and then always", async () => {
  const { admin, requestId: id, projectId } = preview.opened();
  const nothing = { code: "nothing-taken-back" };
  await expect(finishRestore(admin, { id }), "before it was ever compared").rejects.toMatchObject(nothing);
  await deleteProject(agency.db, projectId);
  await preview.compare();
  await expect(finishRestore(admin, { id })).rejects.toMatchObject(nothing);

  const { takingId } = await preview.take({ project: projectId });
  await expect(discardPreview(admin, { id })).rejects.toMatchObject({ code: "something-taken-back" });
  await undoTaking(admin, { id, takingId });
  await expect(finishRestore(admin, { id })).rejects.toMatchObject(nothing);
  expect(await statusOf(id)).toBe("preview");

  await preview.take({ project: projectId });
  await finishRestore(admin, { id });
  expect(await statusOf(id)).toBe("done");
});
