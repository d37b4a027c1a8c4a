import type { Actor } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { readRegistryAs } from "@/lib/access/read-registry-as";
import { type CalendarDay, calendarOf } from "@/lib/backups/calendar";
import { findKeeping } from "@/lib/backups/keeping";
import { visibleTo } from "@/lib/backups/policy";
import { nextSnapshotAt } from "@/lib/backups/schedule";
import { namesOf, type SnapshotRow, shown, toRow } from "@/lib/backups/snapshot-views";
import type { SnapshotStatus } from "@/lib/db/generated/control/enums";
import { now } from "@/lib/time/clock";
import { addDays, type Day } from "@/lib/time/weeks";
import { dayOf, dayStart } from "@/lib/time/zones";

export type NextRun = {
  /** Null: one is running. */
  nextAt: Date | null;
  nextIs: "due" | "today" | "tomorrow" | "later";
};

export type BackupsView = NextRun & {
  /** The agency's, in which its snapshots are made and told. */
  timeZone: string;
  weeks: CalendarDay<SnapshotRow>[][];
  /** What is stored, the latest first. */
  stored: SnapshotRow[];
  running: SnapshotRow | null;
  /** The last attempt, when it came to nothing. */
  failed: SnapshotRow | null;
  latestId: string | null;
};

export type SnapshotProgress = { id: string; status: SnapshotStatus; rowsDone: number; rowsTotal: number };

/** Longer than the calendar's weeks. */
const SHOWN_DAYS = 42;

/** The agency's snapshots as people think of them. */
export async function getBackups(actor: Actor): Promise<BackupsView> {
  const reader = readAs(actor, "backup:read");
  const registry = readRegistryAs(actor, "backup:read");
  const { timeZone } = await reader.agencySettings.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
  const today = dayOf(now(), timeZone);
  const since = dayStart(addDays(today, -SHOWN_DAYS), timeZone);
  const [agency, found, first, keeping] = await Promise.all([
    registry.agency.findUnique({ where: { id: actor.agency.id }, select: { createdAt: true } }),
    registry.snapshot.findMany({
      where: { AND: [visibleTo(actor), { OR: [{ status: "stored" }, { startedAt: { gte: since } }] }] },
      orderBy: [{ startedAt: "desc" }, { id: "desc" }],
      select: shown,
    }),
    registry.snapshot.aggregate({ where: visibleTo(actor), _min: { startedAt: true } }),
    findKeeping(registry, actor, timeZone),
  ]);
  const names = await namesOf(reader, found);
  const snapshots = found.map((row) => toRow(row, names, keeping));
  const [latest] = snapshots;
  const firstAt = first._min.startedAt;
  const situation = { agencyId: actor.agency.id, since: agency?.createdAt ?? now(), timeZone, attempts: found };
  const nextAt = nextSnapshotAt(situation, now());
  return {
    timeZone,
    weeks: calendarOf({
      snapshots,
      today,
      nextDay: nextAt && dayOf(nextAt, timeZone),
      since: firstAt && dayOf(firstAt, timeZone),
      weekStart: actor.weekStart,
    }),
    stored: snapshots.filter(({ status }) => status === "stored"),
    running: snapshots.find(({ status }) => status === "running") ?? null,
    failed: latest?.status === "failed" ? latest : null,
    latestId: latest?.id ?? null,
    nextAt,
    nextIs: nextIs(nextAt, today, timeZone),
  };
}

function nextIs(nextAt: Date | null, today: Day, timeZone: string): NextRun["nextIs"] {
  if (nextAt === null || nextAt <= now()) return "due";
  const day = dayOf(nextAt, timeZone);
  if (day === today) return "today";
  return day === addDays(today, 1) ? "tomorrow" : "later";
}

/** How the agency's latest snapshot stands. Null before the first. */
export async function findLatestSnapshot(actor: Actor): Promise<SnapshotProgress | null> {
  const latest = await readRegistryAs(actor, "backup:read").snapshot.findFirst({
    where: visibleTo(actor),
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    select: { id: true, status: true, rowsDone: true, rowsTotal: true },
  });
  return latest && { ...latest, rowsDone: Number(latest.rowsDone), rowsTotal: Number(latest.rowsTotal) };
}
