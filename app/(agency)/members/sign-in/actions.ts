"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/lib/actions/define-action";
import { remindAllLate, remindOfEnrolment } from "@/lib/members/reminding";
import { resetFactors } from "@/lib/members/resetting-factors";
import { memberIdSchema } from "@/lib/members/schema";

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
