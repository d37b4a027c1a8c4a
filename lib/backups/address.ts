import type { BackupLogSearch } from "@/lib/backups/schema";
import { listAddress } from "@/lib/lists/list-address";

export const backupLog = listAddress<BackupLogSearch>("/backups/log", { sort: "newest" });
