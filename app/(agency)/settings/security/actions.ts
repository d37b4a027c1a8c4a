"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/actions/define-action";
import { changeEnforcement } from "@/lib/security-policy/enforcing";
import { previewEnforcement } from "@/lib/security-policy/previewing";
import { changeSessionLimits } from "@/lib/security-policy/session-limits";
import { enforcementSchema, sessionLimitsSchema } from "@/lib/security-policy/sign-in-schema";

export const previewEnforcementAction = defineAction({
  access: "member",
  input: enforcementSchema,
  run: previewEnforcement,
});

export const changeEnforcementAction = defineAction({
  access: "member",
  input: enforcementSchema,
  run: async (actor, input) => {
    await changeEnforcement(actor, input);
    refresh();
  },
});

export const changeSessionLimitsAction = defineAction({
  access: "member",
  input: sessionLimitsSchema,
  run: async (actor, input) => {
    await changeSessionLimits(actor, input);
    refresh();
  },
});
