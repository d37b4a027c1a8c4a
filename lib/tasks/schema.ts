import { z } from "zod";
import { nameSchema } from "@/lib/text/schema";

export const taskIdSchema = z.object({ id: z.uuid() });
export const addTaskSchema = z.object({ projectId: z.uuid(), name: nameSchema });
export const renameTaskSchema = taskIdSchema.extend({ name: nameSchema });

export type TaskIdInput = z.output<typeof taskIdSchema>;
export type AddTaskInput = z.output<typeof addTaskSchema>;
export type RenameTaskInput = z.output<typeof renameTaskSchema>;
