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
