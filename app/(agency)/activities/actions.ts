"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/actions/define-action";
import {
  archiveActivity,
  createActivity,
  deleteActivity,
  renameActivity,
  restoreActivity,
} from "@/lib/activities/commands";
import { activityIdSchema, createActivitySchema, renameActivitySchema } from "@/lib/activities/schema";
import { archiveActivities, undoArchivingActivities } from "@/lib/bulk/archiving";
import { archiveManySchema, bulkChangeIdSchema } from "@/lib/bulk/schema";

export const createActivityAction = defineAction({
  access: "member",
  input: createActivitySchema,
  run: async (actor, input) => {
    await createActivity(actor, input);
    refresh();
  },
});

export const renameActivityAction = defineAction({
  access: "member",
  input: renameActivitySchema,
  run: async (actor, input) => {
    await renameActivity(actor, input);
    refresh();
  },
});

export const archiveActivityAction = defineAction({
  access: "member",
  input: activityIdSchema,
  run: async (actor, input) => {
    await archiveActivity(actor, input);
    refresh();
  },
});

export const restoreActivityAction = defineAction({
  access: "member",
  input: activityIdSchema,
  run: async (actor, input) => {
    await restoreActivity(actor, input);
    refresh();
  },
});

export const deleteActivityAction = defineAction({
  access: "member",
  input: activityIdSchema,
  run: async (actor, input) => {
    await deleteActivity(actor, input);
    refresh();
  },
});

export const archiveActivitiesAction = defineAction({
  access: "member",
  input: archiveManySchema,
  run: async (actor, { to, ...selection }) => {
    const answer = await archiveActivities(actor, selection, to);
    refresh();
    return answer;
  },
});

export const undoArchivingActivitiesAction = defineAction({
  access: "member",
  input: bulkChangeIdSchema,
  run: async (actor, input) => {
    const answer = await undoArchivingActivities(actor, input);
    refresh();
    return answer;
  },
});
