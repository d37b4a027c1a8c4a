"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/actions/define-action";
import { changeSettings } from "@/lib/agency-settings/commands";
import { changeSettingsSchema } from "@/lib/agency-settings/schema";

export const changeSettingsAction = defineAction({
  access: "member",
  input: changeSettingsSchema,
  run: async (actor, input) => {
    await changeSettings(actor, input);
    refresh();
  },
});
