"use server";

import { z } from "zod";
import { defineAction } from "@/lib/actions/define-action";
import { moveTo } from "@/lib/actions/move-to";
import { keepSession } from "@/lib/auth/keep-session";
import { passSecondFactor } from "@/lib/auth/pass-second-factor";
import { isOperatorsRealm } from "@/lib/operators/realm";
import { assertionOptions } from "@/lib/passkeys/options";
import { givePasskeySchema } from "@/lib/passkeys/schema";
import { giveSecondFactor } from "@/lib/passkeys/second-factor";
import { giveRecoveryCodeSchema, giveTotpSchema } from "@/lib/second-factors/schema";

export const giveTotpAction = defineAction({
  access: "secondFactor",
  input: giveTotpSchema,
  run: async (visitor, { code }) => {
    await keepSession(await passSecondFactor(visitor, { kind: "totp", code }));
    moveTo("/");
  },
});

export const giveRecoveryCodeAction = defineAction({
  access: "secondFactor",
  input: giveRecoveryCodeSchema,
  run: async (visitor, { code }) => {
    await keepSession(await passSecondFactor(visitor, { kind: "recoveryCode", code }));
    // Whoever had to use one has probably lost something, and sets up another one there.
    moveTo(isOperatorsRealm(visitor.agency) ? "/console/account" : "/profile/security?after=recovery-code");
  },
});

export const askForFactorPasskeyAction = defineAction({
  access: "secondFactor",
  input: z.object({}),
  run: async ({ agency, sessionId }) => assertionOptions(agency, { purpose: "secondFactor", sessionId }),
});

export const givePasskeyAction = defineAction({
  access: "secondFactor",
  input: givePasskeySchema,
  run: async (visitor, input) => {
    await keepSession(await giveSecondFactor(visitor, input));
    moveTo("/");
  },
});
