import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { addFavourite, removeFavourite } from "@/lib/favourites/commands";
import { addFavouriteSchema } from "@/lib/favourites/schema";
import { listRecordables } from "@/lib/recordables/queries";
import { anAgency } from "@/lib/testing/database";
import { aProject } from "@/lib/testing/factories";

const agency = anAgency();
let mia: Actor;
let projectId: string;

beforeAll(async () => {
  mia = await agency.actor("member");
  projectId = (await aProject(agency.db, { members: [mia] })).id;
});

const favourite = () => ({ id: uuidv7(), projectId, taskId: null, activityId: null });

describe("favourites", () => {
  it("are refused to a guest", async () => {
    const guest = await agency.actor("guest");
    await expect(addFavourite(guest, favourite())).rejects.toThrow("forbidden");
    await expect(removeFavourite(guest, favourite())).rejects.toThrow("forbidden");
  });

  it("cannot be a project that is not one's own", async () => {
    const { id } = await aProject(agency.db);
    await expect(addFavourite(mia, { ...favourite(), projectId: id })).rejects.toThrow("project-closed");
  });

  it("cannot be an object where an id is expected", () => {
    expect(addFavouriteSchema.safeParse({ ...favourite(), projectId: { not: "" } }).success).toBe(false);
  });

  it("are starred once, however often it is asked at once", async () => {
    await Promise.all(Array.from({ length: 8 }, () => addFavourite(mia, favourite())));
    expect((await listRecordables(mia)).favourites).toHaveLength(1);
  });

  it("are one's own: a colleague's star stays", async () => {
    await addFavourite(mia, favourite());
    const tom = await agency.actor("manager");
    await removeFavourite(tom, favourite());
    expect((await listRecordables(mia)).favourites).toHaveLength(1);
    expect((await listRecordables(tom)).favourites).toHaveLength(0);
    await removeFavourite(mia, favourite());
    await removeFavourite(mia, favourite());
    expect((await listRecordables(mia)).favourites).toHaveLength(0);
  });
});
