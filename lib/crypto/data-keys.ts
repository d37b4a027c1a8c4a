import { hkdfSync, randomBytes } from "node:crypto";
import { loadMasterKeys, masterKeysWith } from "@/lib/crypto/load-master-keys";
import { isScopeWithoutAgency } from "@/lib/crypto/scopes";
import { controlClient } from "@/lib/db/control";
import type { Prisma } from "@/lib/db/generated/control/client";

const KEY_BYTES = 32;

/** Any number: it only has to be the same for everybody who makes, moves or destroys keys. */
const KEYS_LOCK = 724_711_003;

/** One of a scope's data keys, unwrapped. It does nothing itself: each purpose has a key of its own. */
export type DataKey = { id: string; keyFor(purpose: string): Buffer };

/**
 * @param scopeId an agency's id, or one of `lib/crypto/scopes.ts`
 * @returns null when the scope has no such key, or has it no longer
 */
export async function findDataKey(scopeId: string, keyId: string): Promise<DataKey | null> {
  const row = await controlClient().dataKey.findUnique({ where: { id: keyId, scopeId } });
  if (!row?.wrapped) return null;
  const wrapped = Buffer.from(row.wrapped);
  const secret = await masterKeysWith(row.masterKeyId).unwrap(row.masterKeyId, wrapped, { keyId, scopeId });
  return { id: keyId, keyFor: (purpose) => derive(secret, purpose) };
}

/** The id of the key that a scope seals with now; makes its first. */
export async function currentDataKeyId(scopeId: string): Promise<string> {
  const where = { scopeId, status: "current" } as const;
  const known = await controlClient().dataKey.findFirst({ where, select: { id: true } });
  if (known) return known.id;
  await whileKeysStay(async (tx) => {
    await refuseWithoutOwner(tx, scopeId);
    await tx.dataKey.createMany({ data: await newDataKey(scopeId), skipDuplicates: true });
  });
  const { id } = await controlClient().dataKey.findFirstOrThrow({ where, select: { id: true } });
  return id;
}

/** A row for a key of the scope, wrapped by the current master key. Called only where keys stay. */
export async function newDataKey(scopeId: string) {
  const id = `d${randomBytes(8).toString("hex")}`;
  const masterKeys = loadMasterKeys();
  const wrapped = await masterKeys.wrap(randomBytes(KEY_BYTES), { keyId: id, scopeId });
  return { id, scopeId, masterKeyId: masterKeys.currentId, wrapped: new Uint8Array(wrapped) };
}

/** While data keys are made, no master key comes or goes. */
export function whileKeysStay<Result>(run: (tx: Prisma.TransactionClient) => Promise<Result>): Promise<Result> {
  return controlClient().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${KEYS_LOCK})`;
    return run(tx);
  });
}

/** While keys come and go, no data key is made. */
export function whileKeysChange<Result>(run: (tx: Prisma.TransactionClient) => Promise<Result>): Promise<Result> {
  return controlClient().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${KEYS_LOCK})`;
      return run(tx);
    },
    { timeout: 60_000 },
  );
}

async function refuseWithoutOwner(tx: Prisma.TransactionClient, scopeId: string): Promise<void> {
  const destroyed = await tx.dataKey.count({ where: { scopeId, status: "destroyed" } });
  if (destroyed > 0) throw new Error("The keys of this agency have been destroyed");
  if (isScopeWithoutAgency(scopeId)) return;
  await tx.agency.findUniqueOrThrow({ where: { id: scopeId }, select: { id: true } });
}

/** HKDF-SHA-256 (RFC 5869): from one purpose's key no other's can be found. */
function derive(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "kontor", purpose, KEY_BYTES));
}
