import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { v7 as uuidv7 } from "uuid";
import { writeRegistryAs } from "@/lib/access/write-registry-as";
import { controlClient } from "@/lib/db/control";
import { DomainError } from "@/lib/errors/domain-error";
import { systemActor } from "@/lib/jobs/system-actor";
import { operatorsRealm } from "@/lib/operators/realm";
import { now } from "@/lib/time/clock";

/** An age identity (X25519), as it stands on the operator's paper. */
const IDENTITY = /^AGE-SECRET-KEY-1[02-9A-Z]{58}$/;

/**
 * Makes the key that opens the saved control database and master keys. The identity is returned once and kept nowhere:
 * it belongs on paper, away from the server. One that is replaced opens what was saved until now, and nothing later.
 *
 * @throws DomainError("recovery-key-exists") unless it may replace the one that is there
 */
export async function makeRecoveryKey({ replace }: { replace: boolean }): Promise<{ identity: string }> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  await writeRegistryAs(systemActor(operatorsRealm(), "recovery"), "backup:keep", async ({ tx, record }) => {
    const { count } = await tx.recoveryRecipient.updateMany({ where: { retiredAt: null }, data: { retiredAt: now() } });
    if (count > 0 && !replace) throw new DomainError("recovery-key-exists");
    const id = uuidv7();
    await tx.recoveryRecipient.create({ data: { id, recipient, createdAt: now() } });
    await record("recovery.recipient-made", { kind: "recovery", id });
  });
  return { identity };
}

/** To whom the installation is encrypted; null while there is no recovery key. */
export async function findRecoveryRecipient(): Promise<string | null> {
  const row = await controlClient().recoveryRecipient.findFirst({ where: { retiredAt: null } });
  return row?.recipient ?? null;
}

/**
 * Reads what was typed or copied from the paper: blanks and lines do not matter, nor what stands around the key.
 *
 * @throws DomainError("recovery-key-unreadable")
 */
export async function readRecoveryKey(text: string): Promise<string> {
  const [written = ""] =
    text
      .replace(/\s+/g, "")
      .toUpperCase()
      .match(/AGE-SECRET-KEY-1[02-9A-Z]{58}/) ?? [];
  // The key has a checksum: a wrong letter is noticed here.
  const isReadable = IDENTITY.test(written) && (await identityToRecipient(written).then(Boolean, () => false));
  if (!isReadable) throw new DomainError("recovery-key-unreadable");
  return written;
}
