"use server";

import { defineAction } from "@/lib/actions/define-action";
import { confirmIdentity } from "@/lib/auth/confirm-identity";
import { keepSession } from "@/lib/auth/keep-session";
import { confirmIdentitySchema } from "@/lib/auth/password-schema";
import { requestOrigin } from "@/lib/auth/request";

export const confirmIdentityAction = defineAction({
  access: "member",
  input: confirmIdentitySchema,
  run: async (actor, input) => keepSession({ token: await confirmIdentity(actor, input, await requestOrigin()) }),
});
