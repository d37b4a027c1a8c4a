import type { Actor } from "@/lib/access/actor";
import { readRegistryAs } from "@/lib/access/read-registry-as";
import type { Prisma } from "@/lib/db/generated/control/client";
import type { RestoreOutcome, RestoreStatus, StepBy } from "@/lib/db/generated/control/enums";
import { DomainError } from "@/lib/errors/domain-error";
import { PAGE_ROWS, type Page, pageOf } from "@/lib/lists/page";
import { type PriceView, priceOf } from "@/lib/prices/rules";
import { TERMS_SELECT } from "@/lib/prices/terms";
import { visibleTo } from "@/lib/restores/policy";
import { OPEN_STATUSES } from "@/lib/restores/rules";
import type { RestoreId } from "@/lib/restores/schema";

export type SnapshotView = { id: string; startedAt: Date; timeZone: string };

export type RestoreRow = {
  id: string;
  status: RestoreStatus;
  outcome: RestoreOutcome | null;
  createdAt: Date;
  requestedByName: string;
  snapshot: SnapshotView;
};

export type StepView = {
  id: string;
  status: RestoreStatus;
  at: Date;
  byKind: StepBy;
  byName: string | null;
  note: string | null;
};

export type RestoreView = RestoreRow & {
  reason: string;
  price: PriceView;
  promisedHours: number;
  promisedAt: Date | null;
  refusalReason: string | null;
  undoUntil: Date | null;
  rowsDone: number;
  rowsTotal: number;
  acceptance: { memberName: string; acceptedAt: Date; wording: string } | null;
  invoice: { id: string; number: string } | null;
  steps: StepView[];
};

export type RestoreProgress = { status: RestoreStatus; rowsDone: number; rowsTotal: number };

const ROW_SELECT = {
  id: true,
  status: true,
  outcome: true,
  createdAt: true,
  requestedByName: true,
  snapshot: { select: { id: true, startedAt: true, timeZone: true } },
} as const satisfies Prisma.RestoreRequestSelect;

/** The agency's restores, newest first. */
export async function listRestores(actor: Actor, { after }: { after?: string }): Promise<Page<RestoreRow>> {
  const { restoreRequest } = readRegistryAs(actor, "restore:request");
  // Ids are made in the order of requests.
  const where = { ...visibleTo(actor), ...(after ? { id: { lt: after } } : {}) };
  return pageOf(
    await restoreRequest.findMany({ where, orderBy: { id: "desc" }, take: PAGE_ROWS + 1, select: ROW_SELECT }),
  );
}

/** Throws "not-found" for what is not the actor's agency's. */
export async function getRestore(actor: Actor, { id }: RestoreId): Promise<RestoreView> {
  const { restoreRequest } = readRegistryAs(actor, "restore:request");
  const found = await restoreRequest.findFirst({ where: { id, ...visibleTo(actor) }, select: VIEW_SELECT });
  if (!found) throw new DomainError("not-found");
  const { terms, steps, rowsDone, rowsTotal, ...request } = found;
  return {
    ...request,
    price: priceOf(terms),
    promisedHours: terms.promisedHours,
    rowsDone: Number(rowsDone),
    rowsTotal: Number(rowsTotal),
    // Which operator it was, is the operators' own business.
    steps: steps.map((step) => (step.byKind === "operator" ? { ...step, byName: null } : step)),
  };
}

const VIEW_SELECT = {
  ...ROW_SELECT,
  reason: true,
  promisedAt: true,
  refusalReason: true,
  undoUntil: true,
  rowsDone: true,
  rowsTotal: true,
  terms: { select: TERMS_SELECT },
  acceptance: { select: { memberName: true, acceptedAt: true, wording: true } },
  invoice: { select: { id: true, number: true } },
  steps: {
    orderBy: { id: "asc" },
    select: { id: true, status: true, at: true, byKind: true, byName: true, note: true },
  },
} as const satisfies Prisma.RestoreRequestSelect;

/** How far the worker is; pages ask for it by themselves. */
export async function getRestoreProgress(actor: Actor, { id }: RestoreId): Promise<RestoreProgress> {
  const { restoreRequest } = readRegistryAs(actor, "restore:request");
  const found = await restoreRequest.findFirst({
    where: { id, ...visibleTo(actor) },
    select: { status: true, rowsDone: true, rowsTotal: true },
  });
  if (!found) throw new DomainError("not-found");
  return { status: found.status, rowsDone: Number(found.rowsDone), rowsTotal: Number(found.rowsTotal) };
}

/** The request that must come to its end before another one can be made; null when there is none. */
export async function findOpenRestore(actor: Actor): Promise<{ id: string } | null> {
  const { restoreRequest } = readRegistryAs(actor, "restore:request");
  const where = { ...visibleTo(actor), status: { in: [...OPEN_STATUSES] } };
  return restoreRequest.findFirst({ where, select: { id: true } });
}
