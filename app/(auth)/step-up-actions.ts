"use server";

import { defineAction } from "@/lib/actions/define-action";
import { keepSession } from "@/lib/auth/advance-session";
import { confirmIdentity } from "@/lib/auth/confirm-identity";
import { confirmIdentitySchema } from "@/lib/auth/password-schema";
import { requestOrigin } from "@/lib/auth/request";

export const confirmIdentityAction = defineAction({
  access: "member",
  input: confirmIdentitySchema,
  run: async (actor, input) => keepSession(await confirmIdentity(actor, input, await requestOrigin())),
});
