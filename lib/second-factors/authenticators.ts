import { v7 as uuidv7 } from "uuid";
import type { SealedPlace } from "@/lib/crypto/sealed-fields";
import { open, seal } from "@/lib/crypto/sealing";
import type { Prisma } from "@/lib/db/generated/agency/client";
import { DomainError, FieldError } from "@/lib/errors/domain-error";
import type { ConfirmAuthenticatorInput } from "@/lib/second-factors/schema";
import { newTotpSecret, stepOfCode } from "@/lib/second-factors/totp";
import { now } from "@/lib/time/clock";

type Tx = Pick<Prisma.TransactionClient, "authenticator">;
type Agency = { id: string };

/** A secret that was shown and never confirmed is worth nothing after this. */
export const DRAFT_LASTS_MS = 3_600_000;

/** Makes a secret to be shown to its member; it counts for nothing until a code of it is given. One a member at a time. */
export async function draftAuthenticator(
  tx: Tx,
  agency: Agency,
  memberId: string,
): Promise<{ id: string; secret: string }> {
  const [id, secret] = [uuidv7(), newTotpSecret()];
  await tx.authenticator.deleteMany({ where: { memberId, confirmedAt: null } });
  await tx.authenticator.create({
    data: { id, memberId, name: "TOTP", secret: await seal(agency.id, placeOf(id), secret), createdAt: now() },
    select: { id: true },
  });
  return { id, secret };
}

/** Activates a draft by its first code. Throws "not-found" for anybody else's or an old one, FieldError for a wrong code. */
export async function activateAuthenticator(
  tx: Tx,
  agency: Agency,
  memberId: string,
  { id, name, code }: ConfirmAuthenticatorInput,
): Promise<void> {
  const at = now();
  const shownSince = new Date(at.getTime() - DRAFT_LASTS_MS);
  const draft = { id, memberId, confirmedAt: null, createdAt: { gt: shownSince } };
  const found = await tx.authenticator.findFirst({ where: draft, select: { secret: true } });
  if (!found) throw new DomainError("not-found");
  const step = stepOfCode(await open(agency.id, placeOf(id), found.secret), code, at);
  if (step === null) throw new FieldError("code", "code-wrong");
  const { count } = await tx.authenticator.updateMany({
    where: draft,
    data: { name, confirmedAt: at, lastStep: step, lastUsedAt: at },
  });
  if (count === 0) throw new DomainError("not-found");
}

/** Uses a code up: whether it was one of the member's authenticators', and of no step that one was accepted for before. */
export async function acceptTotp(tx: Tx, agency: Agency, memberId: string, code: string): Promise<boolean> {
  const at = now();
  const authenticators = await tx.authenticator.findMany({
    where: { memberId, confirmedAt: { not: null } },
    orderBy: { id: "asc" },
    select: { id: true, secret: true },
  });
  for (const { id, secret } of authenticators) {
    const step = stepOfCode(await open(agency.id, placeOf(id), secret), code, at);
    if (step === null) continue;
    // Of two requests at once the second waits for the first here, and then finds the step taken.
    const { count } = await tx.authenticator.updateMany({
      where: { id, lastStep: { lt: step } },
      data: { lastStep: step, lastUsedAt: at },
    });
    if (count === 1) return true;
  }
  return false;
}

function placeOf(id: string): SealedPlace {
  return { table: "Authenticator", row: id, field: "secret" };
}
