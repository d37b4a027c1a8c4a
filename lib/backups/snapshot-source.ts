import type { Client, ClientConfig } from "pg";
import type { ArchiveFile } from "@/lib/backups/archive/write-archive";
import { readKeyIds } from "@/lib/backups/key-ids";
import { snapshotRecipient } from "@/lib/backups/snapshot-identity";
import type { Table } from "@/lib/backups/tables";
import { timeZoneOf } from "@/lib/backups/time-zone";
import { agencyConnection } from "@/lib/db/connection";
import type { Schema } from "@/lib/db/migrate";
import type { AgencyRecord } from "@/lib/db/registry";

/** What is saved as one snapshot: an agency, or the installation itself. */
export type SnapshotSource = {
  scope: { id: string; slug: string; name: string };
  schema: Schema;
  connection: ClientConfig;
  timeZone(): Promise<string>;
  /** To whom the file is encrypted, and the data key that opens it; null: the key on the operator's paper does. */
  recipient(): Promise<{ recipient: string; keyId: string | null }>;
  /** The data keys that its sealed values and passwords need. */
  keyIds(client: Client, tables: Table[]): Promise<string[]>;
  /** What is saved beside the tables. */
  files(client: Client): Promise<ArchiveFile[]>;
};

export function agencySource(agency: AgencyRecord): SnapshotSource {
  const { id, slug, name } = agency;
  return {
    scope: { id, slug, name },
    schema: "agency",
    connection: agencyConnection(agency, "owner"),
    timeZone: () => timeZoneOf(agency),
    recipient: () => snapshotRecipient(id),
    keyIds: (client, tables) => readKeyIds(client, tables, "agency"),
    files: async () => [],
  };
}
