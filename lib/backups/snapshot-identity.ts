import { bech32 } from "@scure/base";
import { identityToRecipient } from "age-encryption";
import { currentDataKeyId, findDataKey } from "@/lib/crypto/data-keys";

const PURPOSE = "snapshots";

/**
 * The age identity (X25519, `AGE-SECRET-KEY-1…`) that opens the snapshots made while a data key was the agency's
 * current one. It is derived from the data key and kept nowhere: destroying an agency's keys shreds its snapshots, and
 * a key that a stored snapshot needs cannot be dropped.
 *
 * @throws when the key is gone
 */
export async function snapshotIdentity(agencyId: string, keyId: string): Promise<string> {
  const key = await findDataKey(agencyId, keyId);
  if (!key) throw new Error(`The data key ${keyId} is gone, and with it what its snapshots held`);
  return bech32.encodeFromBytes("AGE-SECRET-KEY-", key.keyFor(PURPOSE)).toUpperCase();
}

/** To whom a new snapshot of the agency is encrypted, and by which data key that can be undone. */
export async function snapshotRecipient(agencyId: string): Promise<{ keyId: string; recipient: string }> {
  const keyId = await currentDataKeyId(agencyId);
  return { keyId, recipient: await identityToRecipient(await snapshotIdentity(agencyId, keyId)) };
}
