"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/lib/actions/define-action";
import { remindAllLate, remindMembers, remindOfEnrolment } from "@/lib/members/reminding";
import { resetFactors } from "@/lib/members/resetting-factors";
import { chosenMembersSchema, memberIdSchema } from "@/lib/members/schema";

export const remindAction = defineAction({
  access: "member",
  input: memberIdSchema,
  run: async (actor, input) => {
    await remindOfEnrolment(actor, input);
    refresh();
  },
});

export const remindAllLateAction = defineAction({
  access: "member",
  input: z.object({}),
  run: async (actor) => {
    const count = await remindAllLate(actor);
    refresh();
    return count;
  },
});

export const resetFactorsAction = defineAction({
  access: "member",
  input: memberIdSchema,
  run: async (actor, input) => {
    await resetFactors(actor, input);
    refresh();
  },
});

export const remindMembersAction = defineAction({
  access: "member",
  input: chosenMembersSchema,
  run: async (actor, input) => {
    const answer = await remindMembers(actor, input);
    refresh();
    return answer;
  },
});
