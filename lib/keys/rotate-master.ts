import { addMasterKey } from "@/lib/crypto/change-master-keys";
import { whileKeysChange } from "@/lib/crypto/data-keys";
import { loadMasterKeys, masterKeysWith } from "@/lib/crypto/load-master-keys";
import type { Prisma } from "@/lib/db/generated/control/client";
import { recordKeyEvent } from "@/lib/keys/record-key-event";
import { operatorsRealm } from "@/lib/operators/realm";

export type MasterRotation = { masterKeyId: string; rewrapped: number };

/**
 * Makes a new master key and wraps every data key by it; what the data keys have sealed stays as it is. Where a
 * rotation was cut off, or the environment names a new key, it only wraps.
 *
 * @throws KeysError when the environment names no new key
 */
export function rotateMaster(): Promise<MasterRotation> {
  return whileKeysChange(async (tx) => {
    if ((await outdated(tx)).length === 0) addMasterKey();
    await recordKeyEvent(operatorsRealm(), "keys.master-rotated", { masterKeyId: loadMasterKeys().currentId });
    return rewrap(tx);
  });
}

/** Wraps what is still wrapped by an earlier master key; for the worker. */
export function finishMasterRotation(): Promise<MasterRotation> {
  return whileKeysChange(rewrap);
}

/** In one statement and one transaction: all of them or none. */
async function rewrap(tx: Prisma.TransactionClient): Promise<MasterRotation> {
  const current = loadMasterKeys();
  const ids: string[] = [];
  const wrapped: string[] = [];
  for (const { id, scopeId, masterKeyId, wrapped: bytes } of await outdated(tx)) {
    const context = { keyId: id, scopeId };
    const dataKey = await masterKeysWith(masterKeyId).unwrap(masterKeyId, Buffer.from(bytes ?? []), context);
    ids.push(id);
    wrapped.push((await current.wrap(dataKey, context)).toString("hex"));
  }
  const rewrapped = await tx.$executeRaw`
    UPDATE "DataKey" AS k SET "masterKeyId" = ${current.currentId}, "wrapped" = decode(r."wrapped", 'hex')
    FROM unnest(${ids}::text[], ${wrapped}::text[]) AS r ("id", "wrapped") WHERE k."id" = r."id"`;
  return { masterKeyId: current.currentId, rewrapped };
}

function outdated(tx: Prisma.TransactionClient) {
  return tx.dataKey.findMany({
    where: { wrapped: { not: null }, masterKeyId: { not: loadMasterKeys().currentId } },
  });
}
