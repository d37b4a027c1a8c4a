import type { Client } from "pg";
import type { SnapshotSource } from "@/lib/backups/snapshot-source";
import { masterKeysToSave } from "@/lib/crypto/load-master-keys";
import { KeysError } from "@/lib/crypto/master-keys";
import { INSTALLATION_SCOPE_ID } from "@/lib/crypto/scopes";
import { controlClient } from "@/lib/db/control";
import { controlConnection } from "@/lib/db/control-connection";
import { DomainError } from "@/lib/errors/domain-error";
import { findRecoveryRecipient } from "@/lib/recovery/recovery-key";

/** Where the master keys lie in the file, in the form that `KONTOR_MASTER_KEYS` and the data folder have. */
export const MASTER_KEYS_NAME = "secrets/master-keys";

/** The control database, and with it what lies outside of any database and opens everything else. */
export const installationSource: SnapshotSource = {
  scope: { id: INSTALLATION_SCOPE_ID, slug: "installation", name: "Kontor" },
  schema: "control",
  get connection() {
    return controlConnection();
  },
  timeZone: async () => (await controlClient().agencySettings.findUniqueOrThrow({ where: { id: 1 } })).timeZone,
  recipient: async () => {
    const recipient = await findRecoveryRecipient();
    if (!recipient) throw new DomainError("recovery-key-missing");
    return { recipient, keyId: null };
  },
  // Its data keys are in it, wrapped by the master keys beside it.
  keyIds: async () => [],
  files: async (client) => [{ name: MASTER_KEYS_NAME, bytes: Buffer.from(await masterKeysFor(client)) }],
};

/** Those that are needed: somebody may have rotated them since the moment that is being saved. */
async function masterKeysFor(client: Client): Promise<string> {
  const { ids, text } = masterKeysToSave();
  const { rows } = await client.query<{ id: string }>(
    `SELECT DISTINCT "masterKeyId" AS "id" FROM "DataKey" WHERE "wrapped" IS NOT NULL`,
  );
  const missing = rows.find(({ id }) => !ids.includes(id));
  if (missing) throw new KeysError(`The master key ${missing.id} was not there when the installation was saved.`);
  return text;
}
