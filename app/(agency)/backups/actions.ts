"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/lib/actions/define-action";
import { requestSnapshot } from "@/lib/backups/requesting";

export const saveNowAction = defineAction({
  access: "member",
  input: z.object({}),
  run: async (actor) => {
    await requestSnapshot(actor);
    refresh();
  },
});
