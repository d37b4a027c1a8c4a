import type { Actor } from "@/lib/access/actor";
import { readRegistryAs } from "@/lib/access/read-registry-as";
import { secondStorage, snapshotStorage } from "@/lib/backups/storage/storage";

type Place = { address: string; snapshots: number; bytes: number };

export type StorageView = {
  first: Place;
  /** Null: there is no second storage. */
  second: Place | null;
};

/** What snapshots take up, of all agencies and the installation itself. From the catalogue: no storage is asked. */
export async function getStorageUse(actor: Actor): Promise<StorageView> {
  const { snapshot } = readRegistryAs(actor, "console:read");
  const count = { _count: true, _sum: { sizeBytes: true } } as const;
  const [stored, copied] = await Promise.all([
    snapshot.aggregate({ where: { status: "stored" }, ...count }),
    snapshot.aggregate({ where: { status: "stored", copiedAt: { not: null } }, ...count }),
  ]);
  const placeOf = (address: string, { _count, _sum }: typeof stored): Place => ({
    address,
    snapshots: _count,
    bytes: Number(_sum.sizeBytes ?? 0),
  });
  const second = secondStorage();
  return {
    first: placeOf(snapshotStorage().address, stored),
    second: second && placeOf(second.address, copied),
  };
}
