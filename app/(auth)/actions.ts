"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { defineAction } from "@/lib/actions/define-action";
import { moveTo } from "@/lib/actions/move-to";
import { confirmDevice } from "@/lib/auth/confirm-device";
import { cookieOptions, sessionCookieName } from "@/lib/auth/cookies";
import { keepDevice } from "@/lib/auth/keep-session";
import { linkTokenSchema, requestLinkSchema, setPasswordSchema } from "@/lib/auth/password-schema";
import { requestDeviceLink, requestPasswordReset } from "@/lib/auth/request-link";
import { setPasswordByLink } from "@/lib/auth/set-password";
import { signOut } from "@/lib/auth/sign-in";
import { findViewer } from "@/lib/auth/viewer";
import { chooseLanguageSchema, rememberLanguage } from "@/lib/i18n/remember-language";

export const requestResetAction = defineAction({
  access: "public",
  input: requestLinkSchema,
  run: async ({ agency, ...origin }, { login }) => requestPasswordReset(agency, login, origin),
});

export const requestDeviceLinkAction = defineAction({
  access: "public",
  input: requestLinkSchema,
  run: async ({ agency, ...origin }, { login }) => requestDeviceLink(agency, login, origin),
});

export const confirmDeviceAction = defineAction({
  access: "public",
  input: linkTokenSchema,
  run: async ({ agency, ...origin }, { token }) => {
    await keepDevice(await confirmDevice(agency, token, origin));
    // In the middle of signing in it goes on there.
    moveTo((await findViewer())?.session ? "/" : "/login?after=device");
  },
});

export const acceptInviteAction = defineAction({
  access: "public",
  input: setPasswordSchema,
  run: async ({ agency, address, userAgent }, input) => {
    await setPasswordByLink(agency, "invite", input, { address, userAgent });
    moveTo("/login?after=password");
  },
});

export const resetPasswordAction = defineAction({
  access: "public",
  input: setPasswordSchema,
  run: async ({ agency, address, userAgent }, input) => {
    await setPasswordByLink(agency, "reset", input, { address, userAgent });
    moveTo("/login?after=password");
  },
});

export const signOutAction = defineAction({
  access: "public",
  input: z.object({}),
  run: async ({ agency, address, userAgent }) => {
    const jar = await cookies();
    const token = jar.get(sessionCookieName())?.value;
    if (token) await signOut(agency, token, { address, userAgent });
    // The attributes must be the ones it was set with, or browsers keep a `__Host-` cookie.
    jar.set(sessionCookieName(), "", { ...cookieOptions(), maxAge: 0 });
    moveTo("/login?after=sign-out");
  },
});

export const chooseLanguageAction = defineAction({
  access: "public",
  input: chooseLanguageSchema,
  run: async (_visitor, input) => rememberLanguage(input),
});
