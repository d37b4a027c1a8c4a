"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/actions/define-action";
import { moveTo } from "@/lib/actions/move-to";
import { compareAgain } from "@/lib/restores/difference/order-comparison";
import { takeBack } from "@/lib/restores/difference/take-back";
import { undoTaking } from "@/lib/restores/difference/undo-taking";
import { restoreIdSchema, takeBackSchema, takingSchema } from "@/lib/restores/difference-schema";

export const compareAgainAction = defineAction({
  access: "member",
  input: restoreIdSchema,
  run: async (actor, input) => {
    await compareAgain(actor, input);
    refresh();
  },
});

export const takeBackAction = defineAction({
  access: "member",
  input: takeBackSchema,
  run: async (actor, input): Promise<void> => {
    const { takingId } = await takeBack(actor, input);
    moveTo(`/backups/restores/${input.id}/difference/takings?taking=${takingId}`);
  },
});

export const undoTakingAction = defineAction({
  access: "member",
  input: takingSchema,
  run: async (actor, input) => {
    await undoTaking(actor, input);
    refresh();
  },
});
