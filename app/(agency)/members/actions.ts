"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/lib/actions/define-action";
import { moveTo } from "@/lib/actions/move-to";
import { deactivateMember, reactivateMember } from "@/lib/members/deactivating";
import { forcePasswordChange } from "@/lib/members/forcing-password";
import { inviteMember, renewInvite, withdrawInvite } from "@/lib/members/inviting";
import { handOverOwnership } from "@/lib/members/ownership";
import { changeRoles } from "@/lib/members/role-changes";
import {
  changeRolesSchema,
  forcePasswordSchema,
  handOverOwnershipSchema,
  inviteMemberSchema,
  memberIdSchema,
} from "@/lib/members/schema";
import { endAllSessions, endMemberSessions } from "@/lib/members/sessions";

export const inviteMemberAction = defineAction({
  access: "member",
  input: inviteMemberSchema,
  run: async (actor, input) => {
    await inviteMember(actor, input);
    refresh();
    return input.name;
  },
});

export const renewInviteAction = defineAction({
  access: "member",
  input: memberIdSchema,
  run: async (actor, input) => {
    await renewInvite(actor, input);
    refresh();
  },
});

export const withdrawInviteAction = defineAction({
  access: "member",
  input: memberIdSchema,
  run: async (actor, input) => {
    const { kept } = await withdrawInvite(actor, input);
    if (!kept) moveTo("/members");
    refresh();
  },
});

export const changeRolesAction = defineAction({
  access: "member",
  input: changeRolesSchema,
  run: async (actor, input) => {
    await changeRoles(actor, input);
    refresh();
  },
});

export const deactivateMemberAction = defineAction({
  access: "member",
  input: memberIdSchema,
  run: async (actor, input) => {
    await deactivateMember(actor, input);
    refresh();
  },
});

export const reactivateMemberAction = defineAction({
  access: "member",
  input: memberIdSchema,
  run: async (actor, input) => {
    await reactivateMember(actor, input);
    refresh();
  },
});

export const endMemberSessionsAction = defineAction({
  access: "member",
  input: memberIdSchema,
  run: async (actor, input) => {
    const count = await endMemberSessions(actor, input);
    refresh();
    return count;
  },
});

export const endAllSessionsAction = defineAction({
  access: "member",
  input: z.object({}),
  run: async (actor) => endAllSessions(actor),
});

export const forcePasswordAction = defineAction({
  access: "member",
  input: forcePasswordSchema,
  run: async (actor, input) => {
    await forcePasswordChange(actor, input);
    refresh();
  },
});

export const handOverOwnershipAction = defineAction({
  access: "member",
  input: handOverOwnershipSchema,
  run: async (actor, input) => {
    await handOverOwnership(actor, input);
    refresh();
  },
});
