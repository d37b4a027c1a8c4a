import { z } from "zod";
import { nameSchema } from "@/lib/text/schema";

export const activityIdSchema = z.object({ id: z.uuid() });
export const createActivitySchema = z.object({ name: nameSchema });
export const renameActivitySchema = activityIdSchema.extend({ name: nameSchema });

export type ActivityIdInput = z.output<typeof activityIdSchema>;
export type CreateActivityInput = z.output<typeof createActivitySchema>;
export type RenameActivityInput = z.output<typeof renameActivitySchema>;
