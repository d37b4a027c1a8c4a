"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/lib/actions/define-action";
import { changePassword } from "@/lib/auth/change-password";
import { changePasswordSchema } from "@/lib/auth/password-schema";
import { requestOrigin } from "@/lib/auth/request";
import { endSessionSchema } from "@/lib/profile/schema";
import { endOtherSessions, endOwnSession } from "@/lib/profile/sessions";
import {
  beginAuthenticator,
  confirmAuthenticator,
  removeAuthenticator,
  renameAuthenticator,
  renewRecoveryCodes,
} from "@/lib/second-factors/commands";
import { confirmAuthenticatorSchema, factorSchema, renameFactorSchema } from "@/lib/second-factors/schema";

export const changePasswordAction = defineAction({
  access: "member",
  input: changePasswordSchema,
  run: async (actor, input) => {
    await changePassword(actor, input, await requestOrigin());
    refresh();
  },
});

export const beginAuthenticatorAction = defineAction({
  access: "member",
  input: z.object({}),
  run: (actor) => beginAuthenticator(actor),
});

export const confirmAuthenticatorAction = defineAction({
  access: "member",
  input: confirmAuthenticatorSchema,
  run: async (actor, input) => {
    const enrolled = await confirmAuthenticator(actor, input, await requestOrigin());
    refresh();
    return enrolled;
  },
});

export const renameAuthenticatorAction = defineAction({
  access: "member",
  input: renameFactorSchema,
  run: async (actor, input) => {
    await renameAuthenticator(actor, input);
    refresh();
  },
});

export const removeAuthenticatorAction = defineAction({
  access: "member",
  input: factorSchema,
  run: async (actor, input) => {
    await removeAuthenticator(actor, input, await requestOrigin());
    refresh();
  },
});

export const renewRecoveryCodesAction = defineAction({
  access: "member",
  input: z.object({}),
  run: async (actor) => {
    const codes = await renewRecoveryCodes(actor);
    refresh();
    return codes;
  },
});

export const endOwnSessionAction = defineAction({
  access: "member",
  input: endSessionSchema,
  run: async (actor, input) => {
    await endOwnSession(actor, input);
    refresh();
  },
});

export const endOtherSessionsAction = defineAction({
  access: "member",
  input: z.object({}),
  run: async (actor) => {
    const count = await endOtherSessions(actor);
    refresh();
    return count;
  },
});
