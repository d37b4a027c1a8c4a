import { z } from "zod";
import { budgetSecondsSchema } from "@/lib/budgets/schema";
import { optionSearchSchema } from "@/lib/lists/option-search-schema";
import { listSearchFields } from "@/lib/lists/search-schema";
import { nameSchema, optionally } from "@/lib/text/schema";

export const PROJECT_COLORS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type ProjectColor = (typeof PROJECT_COLORS)[number];

const checkboxSchema = z
  .literal("on")
  .optional()
  .transform((ticked) => ticked === "on");

const memberIdsSchema = z.array(z.uuid()).max(2_000, "too-long");

const projectFields = {
  name: nameSchema,
  /** Null: the agency's own work. */
  clientId: optionally(z.uuid()),
  color: z.enum(PROJECT_COLORS.map(String)).transform(Number).pipe(z.literal(PROJECT_COLORS)),
  billableDefault: checkboxSchema,
  budgetSeconds: budgetSecondsSchema,
  openToAll: z.enum(["all", "members"]).transform((access) => access === "all"),
  /** Only who comes: there may be hundreds on it already. */
  addedMemberIds: memberIdsSchema,
  /** None: all of the agency's. */
  activityIds: z.array(z.uuid()).max(200, "too-long"),
};

export const projectIdSchema = z.object({ id: z.uuid() });
export const createProjectSchema = z.object(projectFields);
export const changeProjectSchema = projectIdSchema.extend({ ...projectFields, removedMemberIds: memberIdsSchema });
export const deleteProjectSchema = projectIdSchema.extend({ confirmation: z.string().max(400, "too-long") });

export const assignableSearchSchema = optionSearchSchema.extend({ project: z.uuid().optional().catch(undefined) });
export const assignedSearchSchema = optionSearchSchema.extend({ id: z.uuid() });

export const projectSearchSchema = z.object({
  ...listSearchFields,
  client: z.uuid().optional().catch(undefined),
  state: z.enum(["open", "archived"]).catch("open"),
  mine: z.literal("1").optional().catch(undefined),
  budget: z.enum(["ok", "warn", "over", "none"]).optional().catch(undefined),
  sort: z.enum(["name", "client", "used"]).catch("name"),
});

export type ProjectIdInput = z.output<typeof projectIdSchema>;
export type CreateProjectInput = z.output<typeof createProjectSchema>;
export type ChangeProjectInput = z.output<typeof changeProjectSchema>;
export type DeleteProjectInput = z.output<typeof deleteProjectSchema>;
export type AssignableSearch = z.output<typeof assignableSearchSchema>;
export type AssignedSearch = z.output<typeof assignedSearchSchema>;
export type ProjectSearch = z.output<typeof projectSearchSchema>;
