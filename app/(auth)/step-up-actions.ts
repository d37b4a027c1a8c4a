"use server";

import { defineAction } from "@/lib/actions/define-action";
import { confirmIdentity, confirmIdentityByCode } from "@/lib/auth/confirm-identity";
import { keepSession } from "@/lib/auth/keep-session";
import { confirmIdentitySchema } from "@/lib/auth/password-schema";
import { requestOrigin } from "@/lib/auth/request";
import { giveTotpSchema } from "@/lib/second-factors/schema";

export const confirmIdentityAction = defineAction({
  access: "member",
  input: confirmIdentitySchema,
  run: async (actor, input) => keepSession({ token: await confirmIdentity(actor, input, await requestOrigin()) }),
});

export const confirmIdentityByCodeAction = defineAction({
  access: "member",
  input: giveTotpSchema,
  run: async (actor, input) => keepSession({ token: await confirmIdentityByCode(actor, input, await requestOrigin()) }),
});
