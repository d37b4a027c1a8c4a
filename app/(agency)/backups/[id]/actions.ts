"use server";

import { defineAction } from "@/lib/actions/define-action";
import { prepareDownload, showSnapshotKey } from "@/lib/backups/downloading";
import { snapshotIdSchema } from "@/lib/backups/schema";

export const prepareDownloadAction = defineAction({
  access: "member",
  input: snapshotIdSchema,
  run: prepareDownload,
});

export const showSnapshotKeyAction = defineAction({
  access: "member",
  input: snapshotIdSchema,
  run: showSnapshotKey,
});
