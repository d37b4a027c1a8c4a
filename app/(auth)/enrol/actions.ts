"use server";

import { z } from "zod";
import { defineAction } from "@/lib/actions/define-action";
import { moveTo } from "@/lib/actions/move-to";
import { beginEnrolment, confirmEnrolment, finishEnrolment } from "@/lib/auth/enrol-at-stage";
import { keepSession } from "@/lib/auth/keep-session";
import { confirmAuthenticatorSchema } from "@/lib/second-factors/schema";

export const beginEnrolmentAction = defineAction({
  access: "enrol",
  input: z.object({}),
  run: (visitor) => beginEnrolment(visitor),
});

export const confirmEnrolmentAction = defineAction({
  access: "enrol",
  input: confirmAuthenticatorSchema,
  run: (visitor, input) => confirmEnrolment(visitor, input),
});

export const finishEnrolmentAction = defineAction({
  access: "enrol",
  input: z.object({}),
  run: async (visitor) => {
    await keepSession(await finishEnrolment(visitor));
    moveTo("/");
  },
});
