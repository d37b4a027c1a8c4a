"use server";

import { defineAction } from "@/lib/actions/define-action";
import { moveTo } from "@/lib/actions/move-to";
import { keepSession } from "@/lib/auth/keep-session";
import { passSecondFactor } from "@/lib/auth/pass-second-factor";
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
    moveTo("/");
  },
});
