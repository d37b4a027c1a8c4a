"use server";

import { z } from "zod";
import { defineAction } from "@/lib/actions/define-action";
import { moveTo } from "@/lib/actions/move-to";
import { beginEnrolment, confirmEnrolment, finishEnrolment } from "@/lib/auth/enrol-at-stage";
import { keepSession } from "@/lib/auth/keep-session";
import { askForFirstPasskey, enrolPasskey } from "@/lib/passkeys/enrol";
import { addPasskeySchema } from "@/lib/passkeys/schema";
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

export const askForFirstPasskeyAction = defineAction({
  access: "enrol",
  input: z.object({}),
  run: (visitor) => askForFirstPasskey(visitor),
});

export const enrolPasskeyAction = defineAction({
  access: "enrol",
  input: addPasskeySchema,
  run: (visitor, input) => enrolPasskey(visitor, input),
});

export const finishEnrolmentAction = defineAction({
  access: "enrol",
  input: z.object({}),
  run: async (visitor) => {
    await keepSession(await finishEnrolment(visitor));
    moveTo("/");
  },
});
