"use server";

import { defineAction } from "@/lib/actions/define-action";
import { chooseLanguageSchema, rememberLanguage } from "@/lib/i18n/remember-language";
import { setUpSchema } from "@/lib/set-up/schema";
import { setUpInstallation } from "@/lib/set-up/set-up-installation";

export const setUpAction = defineAction({ access: "set-up", input: setUpSchema, run: setUpInstallation });

/** Concerns nothing but the browser, so it asks for no token. */
export const chooseSetUpLanguageAction = defineAction({
  access: "set-up",
  input: chooseLanguageSchema,
  run: rememberLanguage,
});
