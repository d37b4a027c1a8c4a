import { makeDataset } from "@/bench/dataset/make-dataset";
import type { Size } from "@/bench/dataset/sizes";
import { controlClient } from "@/lib/db/control";
import { dropDatabase } from "@/lib/db/provision";
import { findAgencyRecord, listAgencyRecords } from "@/lib/db/registry";
import { today } from "@/lib/time/zones";

/** Nobody else's agency may be called so: they are dropped by it. */
const PREFIX = "bench-many-";

const SIZE: Size = { members: 5, clients: 5, projects: 10, entries: 300 };

/** So many small agencies, those of an earlier run among them. Gives their slugs, and how long a new one took. */
export async function makeAgencies(count: number): Promise<{ slugs: string[]; madeMs: number[] }> {
  const slugs = Array.from({ length: count }, (_, index) => `${PREFIX}${String(index + 1).padStart(4, "0")}`);
  const madeMs: number[] = [];
  for (const [index, slug] of slugs.entries()) {
    if ((await findAgencyRecord(slug))?.status === "active") continue;
    const begunAtMs = performance.now();
    const dataset = { ...SIZE, seed: index + 1, until: today("Europe/Berlin", Date.now()), add: false };
    await makeDataset(slug, dataset, () => {});
    madeMs.push(performance.now() - begunAtMs);
  }
  return { slugs, madeMs };
}

export async function dropAgencies(): Promise<number> {
  const agencies = (await listAgencyRecords()).filter(({ slug }) => slug.startsWith(PREFIX));
  for (const agency of agencies) {
    await controlClient().dataKey.deleteMany({ where: { scopeId: agency.id } });
    await controlClient().agency.delete({ where: { id: agency.id } });
    await dropDatabase(agency);
  }
  return agencies.length;
}
