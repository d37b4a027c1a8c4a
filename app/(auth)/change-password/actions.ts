"use server";

import { defineAction } from "@/lib/actions/define-action";
import { moveTo } from "@/lib/actions/move-to";
import { changeDuePassword } from "@/lib/auth/due-password";
import { keepSession } from "@/lib/auth/keep-session";
import { changePasswordSchema } from "@/lib/auth/password-schema";

export const changeDuePasswordAction = defineAction({
  access: "changePassword",
  input: changePasswordSchema,
  run: async (visitor, input) => {
    await keepSession(await changeDuePassword(visitor, input));
    moveTo("/");
  },
});
