import { z } from "zod";
import { listSearchFields } from "@/lib/lists/search-schema";
import { ROLES } from "@/lib/members/roles";
import { emailSchema, nameSchema } from "@/lib/text/schema";

/** What the list can be narrowed to; "current" is everybody but the deactivated. */
export const STATUS_FILTERS = ["current", "active", "invited", "deactivated", "all"] as const;

/** What a member's second factor can be like; the order in which it needs care. */
export const FACTOR_STATES = ["late", "grace", "protected", "notAsked"] as const;

const rolesSchema = z
  .array(z.enum(ROLES))
  .min(1, "role")
  .max(20)
  .transform((roles) => ROLES.filter((role) => roles.includes(role)));

export const memberIdSchema = z.object({ memberId: z.uuid() });

export const listMembersSchema = z.object({
  ...listSearchFields,
  role: z.enum(ROLES).optional().catch(undefined),
  status: z.enum(STATUS_FILTERS).catch("current"),
  sort: z.enum(["name", "lastSignIn"]).catch("name"),
});

export const chosenMembersSchema = z.object({ ids: z.array(z.uuid()).max(500, "too-long") });

export const listFactorsSchema = z.object({
  ...listSearchFields,
  state: z.enum(FACTOR_STATES).optional().catch(undefined),
});

export const inviteMemberSchema = z.object({ email: emailSchema, name: nameSchema, roles: rolesSchema });

export const changeRolesSchema = memberIdSchema.extend({ roles: rolesSchema });

export const handOverOwnershipSchema = memberIdSchema.extend({ confirmation: z.string().trim().max(400) });

export const forcePasswordSchema = memberIdSchema.extend({
  /** A check box. */
  endsSessions: z.literal("on").optional(),
});

/** What the command on the server is told. The reason goes to all owners. */
export const unlockMemberSchema = z.object({
  login: z.string().trim().min(1, "required").max(320, "too-long"),
  reason: z
    .string()
    .trim()
    .min(1, "required")
    .max(500, "too-long")
    .regex(/^\P{Cc}*$/u, "one-line"),
  keepFactors: z.boolean().default(false),
});

export type UnlockMemberInput = z.output<typeof unlockMemberSchema>;
export type ChosenMembersInput = z.output<typeof chosenMembersSchema>;
export type MemberIdInput = z.output<typeof memberIdSchema>;
export type ForcePasswordInput = z.output<typeof forcePasswordSchema>;
export type ListMembersInput = z.output<typeof listMembersSchema>;
export type FactorState = (typeof FACTOR_STATES)[number];
export type ListFactorsInput = z.output<typeof listFactorsSchema>;
export type InviteMemberInput = z.output<typeof inviteMemberSchema>;
export type ChangeRolesInput = z.output<typeof changeRolesSchema>;
export type HandOverOwnershipInput = z.output<typeof handOverOwnershipSchema>;
