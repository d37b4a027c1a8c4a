import { hkdfSync, randomBytes } from "node:crypto";
import { readFormerSecretFile, removeFormerSecretFile } from "@/lib/crypto/former-secret-file";
import { KeysError } from "@/lib/crypto/master-keys";
import { INSTALLATION_SCOPE_ID } from "@/lib/crypto/scopes";
import { open, seal } from "@/lib/crypto/sealing";
import { controlClient } from "@/lib/db/control";

const SECRET_BYTES = 32;
const ROW_ID = 1;
const PLACE = { table: "InstallationSecret", row: String(ROW_ID), field: "secret" } as const;

let known: Buffer | null = null;

/**
 * A key for one purpose, derived from the installation's secret (HKDF-SHA-256, RFC 5869).
 * The same purpose always yields the same 32 bytes; from one purpose's key no other's can be found.
 */
export async function derivedKey(purpose: string): Promise<Buffer> {
  known ??= await readSecret();
  return Buffer.from(hkdfSync("sha256", known, "kontor", purpose, 32));
}

/**
 * Gives a new installation its secret, and takes over the file in which it lay before.
 *
 * @throws KeysError when it is missing and there are databases that only it opens
 */
export async function prepareInstallationSecret(): Promise<void> {
  const former = readFormerSecretFile(SECRET_BYTES);
  const isThere = (await controlClient().installationSecret.count()) > 0;
  if (!isThere) await store(former?.secret ?? (await newSecret()));
  if (!former) return;
  if (!(await readSecret()).equals(former.secret)) {
    throw new KeysError(
      `${former.file} belongs to another installation than the control database: restore both from the same backup, or move the file away.`,
    );
  }
  removeFormerSecretFile(former.file);
}

async function newSecret(): Promise<Buffer> {
  if ((await controlClient().agency.count()) > 0) {
    throw new KeysError(
      'The control database has agencies, but not the installation\'s secret that opens their databases: restore "secrets/installation.key" or the control database from your backup.',
    );
  }
  return randomBytes(SECRET_BYTES);
}

/** Two that start at once agree on one secret. */
async function store(secret: Buffer): Promise<void> {
  const sealed = await seal(INSTALLATION_SCOPE_ID, PLACE, secret.toString("base64"));
  await controlClient().installationSecret.createMany({
    data: { id: ROW_ID, secret: sealed },
    skipDuplicates: true,
  });
}

async function readSecret(): Promise<Buffer> {
  const { secret } = await controlClient().installationSecret.findUniqueOrThrow({ where: { id: ROW_ID } });
  return Buffer.from(await open(INSTALLATION_SCOPE_ID, PLACE, secret), "base64");
}
