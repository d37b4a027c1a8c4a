"use server";

import { z } from "zod";
import { defineAction } from "@/lib/actions/define-action";
import { confirmIdentity, confirmIdentityByCode } from "@/lib/auth/confirm-identity";
import { keepSession } from "@/lib/auth/keep-session";
import { confirmIdentitySchema } from "@/lib/auth/password-schema";
import { requestOrigin } from "@/lib/auth/request";
import { askForPasskey, confirmIdentityByPasskey } from "@/lib/passkeys/confirm-identity";
import { givePasskeySchema } from "@/lib/passkeys/schema";
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

export const askForStepUpPasskeyAction = defineAction({
  access: "member",
  input: z.object({}),
  run: (actor) => askForPasskey(actor),
});

export const confirmIdentityByPasskeyAction = defineAction({
  access: "member",
  input: givePasskeySchema,
  run: async (actor, input) =>
    keepSession({ token: await confirmIdentityByPasskey(actor, input, await requestOrigin()) }),
});
