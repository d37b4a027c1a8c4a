import { v7 as uuidv7 } from "uuid";
import { NOBODY } from "@/lib/auth/nobody";
import { newToken, tokenHash } from "@/lib/auth/tokens";
import type { AgencyClient } from "@/lib/db/agency-client";
import type { Prisma } from "@/lib/db/generated/agency/client";
import { now } from "@/lib/time/clock";

/** Browsers keep a cookie for 400 days at most (RFC 6265bis, 5.5). */
export const DEVICE_LASTS_MS = 400 * 86_400_000;

/** What stands for a browser in the database and the log: its cookie's token, hashed. */
export function deviceHashOf(token: string): string {
  return Buffer.from(tokenHash(token)).toString("base64url");
}

/** Whether a member has signed in from this browser before. Asks the database for unknown members and browsers too. */
export async function findKnownDevice(
  client: Pick<AgencyClient, "knownDevice">,
  memberId: string | null,
  deviceHash: string | undefined,
): Promise<{ id: string } | null> {
  const longAgo = new Date(now().getTime() - DEVICE_LASTS_MS);
  return client.knownDevice.findFirst({
    where: { memberId: memberId ?? NOBODY, tokenHash: bytesOf(deviceHash ?? ""), lastSeenAt: { gt: longAgo } },
    select: { id: true },
  });
}

/**
 * Makes a browser known as one of a member's. A browser that is already somebody's keeps its token, as several members
 * may share it; any other gets a new one, so that nobody can plant a token of theirs.
 */
export async function rememberDevice(
  tx: Prisma.TransactionClient,
  memberId: string,
  deviceHash: string | undefined,
): Promise<{ isNew: boolean; token?: string }> {
  const at = now();
  const shared = await tx.knownDevice.findMany({
    where: { tokenHash: bytesOf(deviceHash ?? "") },
    select: { id: true, memberId: true },
  });
  const own = shared.find((device) => device.memberId === memberId);
  if (own) {
    await tx.knownDevice.update({ where: { id: own.id }, data: { lastSeenAt: at }, select: { id: true } });
    return { isNew: false };
  }
  const token = shared.length > 0 ? undefined : newToken();
  const hash = token ? tokenHash(token) : bytesOf(deviceHash ?? "");
  await tx.knownDevice.create({
    data: { id: uuidv7(), memberId, tokenHash: hash, createdAt: at, lastSeenAt: at },
    select: { id: true },
  });
  return { isNew: true, token };
}

export async function forgetDevice(
  tx: Prisma.TransactionClient,
  memberId: string,
  deviceHash: string | undefined,
): Promise<void> {
  await tx.knownDevice.deleteMany({ where: { memberId, tokenHash: bytesOf(deviceHash ?? "") } });
}

function bytesOf(hash: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(hash, "base64url"));
}
