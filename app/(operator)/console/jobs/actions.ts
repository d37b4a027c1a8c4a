"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/actions/define-action";
import { jobIdSchema } from "@/lib/operators/job-schema";
import { retryJob } from "@/lib/operators/jobs";

export const retryJobAction = defineAction({
  access: "member",
  input: jobIdSchema,
  run: async (actor, input) => {
    await retryJob(actor, input);
    refresh();
  },
});
