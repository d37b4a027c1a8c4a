import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { type RegistryReader, readRegistryAs } from "@/lib/access/read-registry-as";
import { ALARM_KINDS, type AlarmKind } from "@/lib/alarms/schema";
import { PAGE_ROWS, type Page, pageOf } from "@/lib/lists/page";

export type AlarmView = {
  id: string;
  kind: AlarmKind;
  /** The agency it is about. Null: the installation as a whole. */
  agency: { id: string; name: string } | null;
  raisedAt: Date;
  lastAt: Date;
  count: number;
  /** Null: it is open. */
  clearedAt: Date | null;
  detail: Record<string, string | number>;
};

const rowSchema = z.object({
  kind: z.enum(ALARM_KINDS),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** A page of the open alarms, or of those that are over; the newest first. */
export async function listAlarms(
  actor: Actor,
  { isOpen = true, after }: { isOpen?: boolean; after?: string } = {},
): Promise<Page<AlarmView>> {
  const { agency, alarm } = readRegistryAs(actor, "console:read");
  const rows = await alarm.findMany({
    where: { clearedAt: isOpen ? null : { not: null }, ...(after ? { id: { lt: after } } : {}) },
    orderBy: { id: "desc" },
    take: PAGE_ROWS + 1,
  });
  const agencies = await agenciesOf(agency, rows);
  return pageOf(
    rows.map(({ scopeId, kind, detail, ...row }) => ({
      ...row,
      ...rowSchema.parse({ kind, detail }),
      agency: agencies.get(scopeId) ?? null,
    })),
  );
}

export async function countOpenAlarms(actor: Actor): Promise<number> {
  return readRegistryAs(actor, "console:read").alarm.count({ where: { clearedAt: null } });
}

async function agenciesOf(agency: RegistryReader["agency"], rows: { scopeId: string }[]) {
  const where = { id: { in: rows.map(({ scopeId }) => scopeId) } };
  const found = await agency.findMany({ where, select: { id: true, name: true } });
  return new Map(found.map((row) => [row.id, row]));
}
