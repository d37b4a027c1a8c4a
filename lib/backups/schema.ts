import { z } from "zod";

export const snapshotIdSchema = z.object({ id: z.uuid() });

export const backupLogSearchSchema = z.object({ after: z.uuid().optional().catch(undefined) });

export type SnapshotIdInput = z.output<typeof snapshotIdSchema>;
export type BackupLogSearch = z.output<typeof backupLogSearchSchema>;
