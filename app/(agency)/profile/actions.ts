"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/lib/actions/define-action";
import { changePassword } from "@/lib/auth/change-password";
import { changePasswordSchema } from "@/lib/auth/password-schema";
import { requestOrigin } from "@/lib/auth/request";
import { changeProfile, chooseTheme } from "@/lib/profile/commands";
import { changeEmail } from "@/lib/profile/email";
import { changeEmailSchema, changeProfileSchema, chooseThemeSchema, endSessionSchema } from "@/lib/profile/schema";
import { endOtherSessions, endOwnSession } from "@/lib/profile/sessions";

export const changeProfileAction = defineAction({
  access: "member",
  input: changeProfileSchema,
  run: async (actor, input) => {
    await changeProfile(actor, input);
    refresh();
  },
});

export const chooseThemeAction = defineAction({
  access: "member",
  input: chooseThemeSchema,
  run: async (actor, input) => {
    await chooseTheme(actor, input);
    refresh();
  },
});

export const changeEmailAction = defineAction({
  access: "member",
  input: changeEmailSchema,
  run: async (actor, input) => {
    await changeEmail(actor, input);
    refresh();
  },
});

export const changePasswordAction = defineAction({
  access: "member",
  input: changePasswordSchema,
  run: async (actor, input) => {
    await changePassword(actor, input, await requestOrigin());
    refresh();
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
