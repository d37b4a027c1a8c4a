"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/actions/define-action";
import { passwordPolicySchema } from "@/lib/security-policy/password-schema";
import { changePasswordPolicy } from "@/lib/security-policy/passwords";
import { previewPasswordPolicy } from "@/lib/security-policy/previewing-passwords";

export const previewPasswordPolicyAction = defineAction({
  access: "member",
  input: passwordPolicySchema,
  run: previewPasswordPolicy,
});

export const changePasswordPolicyAction = defineAction({
  access: "member",
  input: passwordPolicySchema,
  run: async (actor, input) => {
    await changePasswordPolicy(actor, input);
    refresh();
  },
});
