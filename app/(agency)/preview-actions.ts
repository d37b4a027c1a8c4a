"use server";

import { z } from "zod";
import { defineAction } from "@/lib/actions/define-action";
import { moveTo } from "@/lib/actions/move-to";
import { leavePreview, openPreview } from "@/lib/restores/preview-mode";
import { restoreIdSchema } from "@/lib/restores/schema";

export const openPreviewAction = defineAction({
  access: "member",
  input: restoreIdSchema,
  run: async (actor, input) => {
    await openPreview(actor, input);
    moveTo("/projects");
  },
});

export const leavePreviewAction = defineAction({
  access: "member",
  input: z.object({}),
  run: async (actor) => {
    await leavePreview();
    moveTo(actor.preview ? `/backups/restores/${actor.preview.requestId}` : "/");
  },
});
