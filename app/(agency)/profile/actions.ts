"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/actions/define-action";
import { changeProfile, chooseTheme, switchShortcuts } from "@/lib/profile/commands";
import { changeEmail } from "@/lib/profile/email";
import { changeEmailSchema, changeProfileSchema, chooseThemeSchema, switchShortcutsSchema } from "@/lib/profile/schema";

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

export const switchShortcutsAction = defineAction({
  access: "member",
  input: switchShortcutsSchema,
  run: async (actor, input) => {
    await switchShortcuts(actor, input);
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
