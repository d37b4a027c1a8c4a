"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { defineAction } from "@/lib/actions/define-action";
import { moveTo } from "@/lib/actions/move-to";
import { sessionCookieName } from "@/lib/auth/cookies";
import { keepSession } from "@/lib/auth/keep-session";
import { browserTokenOrRefuse, keepBrowserToken } from "@/lib/passkeys/browser-token";
import { assertionOptions } from "@/lib/passkeys/options";
import { givePasskeySchema } from "@/lib/passkeys/schema";
import { signInWithPasskey } from "@/lib/passkeys/sign-in";

export const askForPasskeyAction = defineAction({
  access: "public",
  input: z.object({}),
  run: async ({ agency }) => assertionOptions(agency, { purpose: "signIn", browserToken: await keepBrowserToken() }),
});

export const signInWithPasskeyAction = defineAction({
  access: "public",
  input: givePasskeySchema,
  run: async ({ agency, ...origin }, input) => {
    const browserToken = await browserTokenOrRefuse();
    const previousToken = (await cookies()).get(sessionCookieName())?.value;
    await keepSession(await signInWithPasskey(agency, input, origin, { browserToken, previousToken }));
    moveTo("/");
  },
});
