"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/actions/define-action";
import { moveTo } from "@/lib/actions/move-to";
import { archiveProjects, undoArchivingProjects } from "@/lib/bulk/archiving";
import { archiveManySchema, bulkChangeIdSchema } from "@/lib/bulk/schema";
import { archiveProject, restoreProject } from "@/lib/projects/archiving";
import { changeProject, createProject } from "@/lib/projects/commands";
import { deleteProject } from "@/lib/projects/deletion";
import { changeProjectSchema, createProjectSchema, deleteProjectSchema, projectIdSchema } from "@/lib/projects/schema";

export const createProjectAction = defineAction({
  access: "member",
  input: createProjectSchema,
  run: async (actor, input): Promise<void> => {
    const { id } = await createProject(actor, input);
    moveTo(`/projects/${id}`);
  },
});

export const changeProjectAction = defineAction({
  access: "member",
  input: changeProjectSchema,
  run: async (actor, input): Promise<void> => {
    await changeProject(actor, input);
    moveTo(`/projects/${input.id}`);
  },
});

export const archiveProjectAction = defineAction({
  access: "member",
  input: projectIdSchema,
  run: async (actor, input) => {
    await archiveProject(actor, input);
    refresh();
  },
});

export const restoreProjectAction = defineAction({
  access: "member",
  input: projectIdSchema,
  run: async (actor, input) => {
    await restoreProject(actor, input);
    refresh();
  },
});

export const archiveProjectsAction = defineAction({
  access: "member",
  input: archiveManySchema,
  run: async (actor, { to, ...selection }) => {
    const answer = await archiveProjects(actor, selection, to);
    refresh();
    return answer;
  },
});

export const undoArchivingProjectsAction = defineAction({
  access: "member",
  input: bulkChangeIdSchema,
  run: async (actor, input) => {
    const answer = await undoArchivingProjects(actor, input);
    refresh();
    return answer;
  },
});

/** No refresh: the page it was done on is gone, and whoever did it is led to the list. */
export const deleteProjectAction = defineAction({
  access: "member",
  input: deleteProjectSchema,
  run: async (actor, input): Promise<void> => {
    await deleteProject(actor, input);
  },
});
