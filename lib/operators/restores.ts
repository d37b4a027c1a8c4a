import type { Actor } from "@/lib/access/actor";
import { readRegistryAs } from "@/lib/access/read-registry-as";
import type { Prisma } from "@/lib/db/generated/control/client";
import type { RestoreStatus } from "@/lib/db/generated/control/enums";
import { DomainError } from "@/lib/errors/domain-error";
import { PAGE_ROWS, type Page, pageOf } from "@/lib/lists/page";
import { type PriceView, priceOf } from "@/lib/prices/rules";
import { TERMS_SELECT } from "@/lib/prices/terms";
import type { SnapshotView, StepView } from "@/lib/restores/queries";
import type { RestoreId } from "@/lib/restores/schema";
import { now } from "@/lib/time/clock";

export type OrderRow = {
  id: string;
  agencyName: string;
  status: RestoreStatus;
  createdAt: Date;
  promisedAt: Date | null;
  /** It waits for a decision that was promised earlier than now. */
  isOverdue: boolean;
};

export type OrderView = OrderRow & {
  reason: string;
  requestedByName: string;
  snapshot: SnapshotView;
  price: PriceView;
  refusalReason: string | null;
  errorCode: string | null;
  invoice: { id: string; number: string } | null;
  steps: StepView[];
};

const ROW_SELECT = {
  id: true,
  status: true,
  createdAt: true,
  promisedAt: true,
  agency: { select: { name: true } },
} as const satisfies Prisma.RestoreRequestSelect;

/** What waits for a decision: what was promised for the earliest comes first, and with it what is overdue. */
export async function listWaitingOrders(actor: Actor): Promise<OrderRow[]> {
  const { restoreRequest } = readRegistryAs(actor, "console:read");
  const rows = await restoreRequest.findMany({
    // An agency has one at most.
    where: { status: "accepted" },
    orderBy: [{ promisedAt: "asc" }, { id: "asc" }],
    take: MOST_WAITING,
    select: ROW_SELECT,
  });
  return rows.map(rowOf);
}

const MOST_WAITING = 200;

/** All the others, newest first. */
export async function listOtherOrders(actor: Actor, { after }: { after?: string }): Promise<Page<OrderRow>> {
  const { restoreRequest } = readRegistryAs(actor, "console:read");
  const rows = await restoreRequest.findMany({
    where: { status: { not: "accepted" }, ...(after ? { id: { lt: after } } : {}) },
    orderBy: { id: "desc" },
    take: PAGE_ROWS + 1,
    select: ROW_SELECT,
  });
  return pageOf(rows.map(rowOf));
}

/** What an operator may know of a restore. Nothing of what is in it. */
export async function getOrder(actor: Actor, { id }: RestoreId): Promise<OrderView> {
  const { restoreRequest } = readRegistryAs(actor, "console:read");
  const found = await restoreRequest.findUnique({ where: { id }, select: VIEW_SELECT });
  if (!found) throw new DomainError("not-found");
  const { terms, ...order } = found;
  return { ...order, ...rowOf(order), price: priceOf(terms) };
}

const VIEW_SELECT = {
  ...ROW_SELECT,
  reason: true,
  requestedByName: true,
  refusalReason: true,
  errorCode: true,
  snapshot: { select: { id: true, startedAt: true, timeZone: true } },
  terms: { select: TERMS_SELECT },
  invoice: { select: { id: true, number: true } },
  steps: {
    orderBy: { id: "asc" },
    select: { id: true, status: true, at: true, byKind: true, byName: true, note: true },
  },
} as const satisfies Prisma.RestoreRequestSelect;

type Row = Omit<OrderRow, "agencyName" | "isOverdue"> & { agency: { name: string } };

function rowOf({ id, status, createdAt, promisedAt, agency }: Row): OrderRow {
  const isOverdue = status === "accepted" && promisedAt !== null && promisedAt < now();
  return { id, agencyName: agency.name, status, createdAt, promisedAt, isOverdue };
}
