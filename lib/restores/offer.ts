import type { Actor } from "@/lib/access/actor";
import { readRegistryAs } from "@/lib/access/read-registry-as";
import { DomainError } from "@/lib/errors/domain-error";
import { type PriceView, priceOf } from "@/lib/prices/rules";
import { readCurrentTerms, TERMS_SELECT } from "@/lib/prices/terms";
import { visibleTo } from "@/lib/restores/policy";
import type { SnapshotView } from "@/lib/restores/queries";
import type { RestoreId } from "@/lib/restores/schema";
import { acceptanceWording } from "@/lib/restores/wording";

/** More than the retention keeps. */
const MOST_SNAPSHOTS = 60;

export type OrderForm = {
  termsId: string;
  price: PriceView;
  promisedHours: number;
  /** Newest first. */
  snapshots: SnapshotView[];
};

export type BillingAddressView = { name: string; address: string; email: string; vatId: string | null };

/** What a member needs to know to ask for a snapshot back. */
export async function getOrderForm(actor: Actor): Promise<OrderForm> {
  const registry = readRegistryAs(actor, "restore:request");
  const [terms, snapshots] = await Promise.all([
    readCurrentTerms(registry),
    registry.snapshot.findMany({
      where: { scopeId: actor.agency.id, status: "stored" },
      orderBy: { startedAt: "desc" },
      take: MOST_SNAPSHOTS,
      select: { id: true, startedAt: true, timeZone: true },
    }),
  ]);
  return { termsId: terms.id, price: priceOf(terms), promisedHours: terms.promisedHours, snapshots };
}

/** The words that would be agreed to, and where the invoice went the last time. */
export async function getOffer(
  actor: Actor,
  { id }: RestoreId,
): Promise<{ wording: string; billingAddress: BillingAddressView | null }> {
  const { restoreRequest, billingAddress } = readRegistryAs(actor, "restore:request");
  const [request, address] = await Promise.all([
    restoreRequest.findFirst({
      where: { id, ...visibleTo(actor) },
      select: {
        agency: { select: { name: true } },
        snapshot: { select: { startedAt: true, timeZone: true } },
        terms: { select: TERMS_SELECT },
      },
    }),
    billingAddress.findUnique({
      where: { agencyId: actor.agency.id },
      select: { name: true, address: true, email: true, vatId: true },
    }),
  ]);
  if (!request) throw new DomainError("not-found");
  const { agency, snapshot, terms } = request;
  const offer = { agencyName: agency.name, snapshotAt: snapshot.startedAt, timeZone: snapshot.timeZone, terms };
  return { wording: acceptanceWording(actor.locale, offer), billingAddress: address };
}
