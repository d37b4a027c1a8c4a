"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/lib/actions/define-action";
import { putOffCountdown } from "@/lib/enrolment/putting-off";

export const putOffCountdownAction = defineAction({
  access: "member",
  input: z.object({}),
  run: async (actor) => {
    await putOffCountdown(actor);
    refresh();
  },
});
