import { type Actor, can, memberIdOf } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { DomainError } from "@/lib/errors/domain-error";
import { visibleTo } from "@/lib/projects/policy";
import type { ProjectColor } from "@/lib/projects/schema";
import type { Day } from "@/lib/time/weeks";

export type ProjectMonthView = { month: Day; seconds: number; billableSeconds: number };

export type ProjectView = {
  id: string;
  name: string;
  color: ProjectColor;
  client: { id: string; name: string } | null;
  archived: boolean;
  openToAll: boolean;
  billableDefault: boolean;
  budgetSeconds: number | null;
  months: ProjectMonthView[];
  usedSeconds: number;
  billableSeconds: number;
  /** The first by name; `memberCount` tells how many there are. */
  members: { id: string; name: string }[];
  memberCount: number;
  /** The activities it offers; none: all of the agency's. */
  activities: string[];
};

const MEMBERS_SHOWN = 12;

export async function getProject(actor: Actor, id: string): Promise<ProjectView> {
  const project = await readAs(actor, "project:read").project.findFirst({
    where: { id, AND: visibleTo(actor) },
    select: {
      id: true,
      name: true,
      color: true,
      client: { select: { id: true, name: true } },
      archivedAt: true,
      openToAll: true,
      billableDefault: true,
      budgetSeconds: true,
      months: {
        where: { entries: { gt: 0 } },
        orderBy: { month: "asc" },
        select: { month: true, seconds: true, billableSeconds: true },
      },
      members: {
        orderBy: [{ member: { name: "asc" } }, { memberId: "asc" }],
        take: MEMBERS_SHOWN,
        select: { member: { select: { id: true, name: true } } },
      },
      activities: { orderBy: { activity: { name: "asc" } }, select: { activity: { select: { name: true } } } },
      _count: { select: { members: true } },
    },
  });
  if (!project) throw new DomainError("not-found");
  const { archivedAt, color, _count, ...same } = project;
  const months = project.months.map(({ month, seconds, billableSeconds }) => ({
    month: month.toISOString().slice(0, 10),
    seconds: Number(seconds),
    billableSeconds: Number(billableSeconds),
  }));
  return {
    ...same,
    color: color as ProjectColor,
    archived: archivedAt !== null,
    months,
    usedSeconds: months.reduce((sum, { seconds }) => sum + seconds, 0),
    billableSeconds: months.reduce((sum, month) => sum + month.billableSeconds, 0),
    members: project.members.map(({ member }) => member),
    memberCount: _count.members,
    activities: project.activities.map(({ activity }) => activity.name),
  };
}

export type ProjectEntryView = {
  id: string;
  day: Day;
  memberName: string;
  taskName: string | null;
  activityName: string | null;
  note: string;
  /** Null while its timer runs. */
  durationSeconds: number | null;
  billable: boolean;
};

const ENTRIES_SHOWN = 8;

/** The latest entries: everybody's for who may read them, otherwise one's own; none for who records none. */
export async function listLatestEntries(actor: Actor, projectId: string): Promise<ProjectEntryView[]> {
  const reader = readAs(actor, "project:read");
  const readsAll = can(actor, "time-entry:read:all");
  if (!readsAll && !can(actor, "time-entry:read:own")) return [];
  const entries = await reader.timeEntry.findMany({
    where: {
      projectId,
      project: visibleTo(actor),
      ...(readsAll ? {} : { memberId: memberIdOf(actor) }),
    },
    orderBy: [{ day: "desc" }, { createdAt: "desc" }],
    take: ENTRIES_SHOWN,
    select: {
      id: true,
      day: true,
      note: true,
      durationSeconds: true,
      billable: true,
      member: { select: { name: true } },
      task: { select: { name: true } },
      activity: { select: { name: true } },
    },
  });
  return entries.map(({ day, member, task, activity, ...same }) => ({
    ...same,
    day: day.toISOString().slice(0, 10),
    memberName: member.name,
    taskName: task?.name ?? null,
    activityName: activity?.name ?? null,
  }));
}

/** For pages below the project's own. */
export async function getProjectName(actor: Actor, id: string): Promise<{ name: string }> {
  const where = { id, AND: visibleTo(actor) };
  const project = await readAs(actor, "project:read").project.findFirst({ where, select: { name: true } });
  if (!project) throw new DomainError("not-found");
  return project;
}
