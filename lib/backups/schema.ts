import { z } from "zod";
import { listSearchFields } from "@/lib/lists/search-schema";

export const snapshotIdSchema = z.object({ id: z.uuid() });

export const backupLogSearchSchema = z.object({
  ...listSearchFields,
  sort: z.enum(["newest", "oldest"]).catch("newest"),
});

export type SnapshotIdInput = z.output<typeof snapshotIdSchema>;
export type BackupLogSearch = z.output<typeof backupLogSearchSchema>;
