"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/actions/define-action";
import { approveRestore, refuseRestore } from "@/lib/operators/deciding";
import { refuseRestoreSchema, restoreIdSchema } from "@/lib/restores/schema";

export const approveRestoreAction = defineAction({
  access: "member",
  input: restoreIdSchema,
  run: async (actor, input) => {
    await approveRestore(actor, input);
    refresh();
  },
});

export const refuseRestoreAction = defineAction({
  access: "member",
  input: refuseRestoreSchema,
  run: async (actor, input) => {
    await refuseRestore(actor, input);
    refresh();
  },
});
