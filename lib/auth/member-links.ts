import { v7 as uuidv7 } from "uuid";
import { newToken, tokenHash } from "@/lib/auth/tokens";
import type { Prisma } from "@/lib/db/generated/agency/client";
import type { MemberLinkKind } from "@/lib/db/generated/agency/enums";
import { now } from "@/lib/time/clock";

/** A reset link lies in a mailbox that others may read; an invite waits for somebody on holiday. */
export const LINK_LIFETIME_MS: Record<MemberLinkKind, number> = {
  invite: 7 * 86_400_000,
  reset: 3_600_000,
  confirmDevice: 3_600_000,
};

type Tx = Pick<Prisma.TransactionClient, "memberLink">;

/** Makes a single-use link's token; the ones of the same kind made before stop working. */
export async function createMemberLink(tx: Tx, memberId: string, kind: MemberLinkKind): Promise<string> {
  const token = newToken();
  await tx.memberLink.deleteMany({ where: { memberId, kind } });
  await tx.memberLink.create({
    data: {
      id: uuidv7(),
      memberId,
      kind,
      tokenHash: tokenHash(token),
      expiresAt: new Date(now().getTime() + LINK_LIFETIME_MS[kind]),
    },
    select: { id: true },
  });
  return token;
}

const usable = (token: string, kind: MemberLinkKind) => ({
  tokenHash: tokenHash(token),
  kind,
  usedAt: null,
  expiresAt: { gt: now() },
});

/** Whom a link is for, without using it up; null when it is unknown, used or too old. */
export async function findMemberOfLink(tx: Tx, token: string, kind: MemberLinkKind) {
  const link = await tx.memberLink.findFirst({
    where: usable(token, kind),
    select: { member: { select: { id: true, name: true, email: true, status: true } } },
  });
  return link?.member ?? null;
}

/** Uses a link up and returns its member's id. Atomic: of two uses at once one gets null. */
export async function redeemMemberLink(tx: Tx, token: string, kind: MemberLinkKind): Promise<string | null> {
  const [link] = await tx.memberLink.updateManyAndReturn({
    where: usable(token, kind),
    data: { usedAt: now() },
    select: { memberId: true },
  });
  return link?.memberId ?? null;
}
