"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/actions/define-action";
import { archiveTasks, undoArchivingTasks } from "@/lib/bulk/archiving";
import { archiveManySchema, bulkChangeIdSchema } from "@/lib/bulk/schema";
import { addTask, archiveTask, deleteTask, renameTask, restoreTask } from "@/lib/tasks/commands";
import { addTaskSchema, renameTaskSchema, taskIdSchema } from "@/lib/tasks/schema";

export const addTaskAction = defineAction({
  access: "member",
  input: addTaskSchema,
  run: async (actor, input) => {
    await addTask(actor, input);
    refresh();
  },
});

export const renameTaskAction = defineAction({
  access: "member",
  input: renameTaskSchema,
  run: async (actor, input) => {
    await renameTask(actor, input);
    refresh();
  },
});

export const archiveTaskAction = defineAction({
  access: "member",
  input: taskIdSchema,
  run: async (actor, input) => {
    await archiveTask(actor, input);
    refresh();
  },
});

export const restoreTaskAction = defineAction({
  access: "member",
  input: taskIdSchema,
  run: async (actor, input) => {
    await restoreTask(actor, input);
    refresh();
  },
});

export const deleteTaskAction = defineAction({
  access: "member",
  input: taskIdSchema,
  run: async (actor, input) => {
    await deleteTask(actor, input);
    refresh();
  },
});

export const archiveTasksAction = defineAction({
  access: "member",
  input: archiveManySchema,
  run: async (actor, { to, ...selection }) => {
    const answer = await archiveTasks(actor, selection, to);
    refresh();
    return answer;
  },
});

export const undoArchivingTasksAction = defineAction({
  access: "member",
  input: bulkChangeIdSchema,
  run: async (actor, input) => {
    const answer = await undoArchivingTasks(actor, input);
    refresh();
    return answer;
  },
});
