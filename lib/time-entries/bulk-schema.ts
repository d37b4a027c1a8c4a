import { z } from "zod";
import { selectionFields } from "@/lib/bulk/schema";
import { optionally } from "@/lib/text/schema";

const chosenEntries = {
  ...selectionFields,
  /** The project whose list they were chosen from: what a search is about. */
  listedOn: z.uuid().optional(),
};

/** Where entries go and what becomes of them. What is left out stays as each entry has it. */
export const assignEntriesSchema = z.object({
  ...chosenEntries,
  projectId: z.uuid().optional(),
  /** Goes with a project; none: on the project itself. */
  taskId: optionally(z.uuid()),
  activityId: z.union([z.uuid(), z.literal("none")]).optional(),
  billable: z.enum(["yes", "no"]).optional(),
});

export const deleteEntriesSchema = z.object(chosenEntries);

export type AssignEntriesInput = z.output<typeof assignEntriesSchema>;
export type DeleteEntriesInput = z.output<typeof deleteEntriesSchema>;
