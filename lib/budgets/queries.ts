import { type Actor, memberIdOf } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { type BudgetState, budgetState } from "@/lib/budgets/rules";
import { recordableBy } from "@/lib/recordables/policy";
import { now } from "@/lib/time/clock";
import { addDays } from "@/lib/time/weeks";
import { today } from "@/lib/time/zones";

export type BudgetLeftView = {
  projectId: string;
  projectName: string;
  budgetSeconds: number;
  usedSeconds: number;
  state: BudgetState;
};

const RECENT_DAYS = 28;
const MAX_PROJECTS = 100;
const MAX_SHOWN = 6;

/** The budgets of the projects the actor works on (a member of, or recorded on lately), the most used up first. */
export async function listOwnBudgets(actor: Actor): Promise<BudgetLeftView[]> {
  const reader = readAs(actor, "time-entry:read:own");
  const memberId = memberIdOf(actor);
  const since = new Date(addDays(today(actor.timeZone, now().getTime()), -RECENT_DAYS));
  const isWorkedOn = {
    OR: [{ members: { some: { memberId } } }, { timeEntries: { some: { memberId, day: { gte: since } } } }],
  };
  const projects = await reader.project.findMany({
    where: { AND: [recordableBy(actor), { budgetSeconds: { not: null } }, isWorkedOn] },
    select: { id: true, name: true, budgetSeconds: true },
    orderBy: { createdAt: "desc" },
    take: MAX_PROJECTS,
  });
  const sums = await reader.projectMonth.groupBy({
    by: ["projectId"],
    where: { projectId: { in: projects.map(({ id }) => id) } },
    _sum: { seconds: true },
  });
  const used = new Map(sums.map(({ projectId, _sum }) => [projectId, Number(_sum.seconds ?? 0)]));
  return projects
    .flatMap(({ id, name, budgetSeconds }) => {
      if (budgetSeconds === null) return [];
      const usedSeconds = used.get(id) ?? 0;
      const state = budgetState(usedSeconds, budgetSeconds);
      return [{ projectId: id, projectName: name, budgetSeconds, usedSeconds, state }];
    })
    .sort((one, other) => other.usedSeconds / other.budgetSeconds - one.usedSeconds / one.budgetSeconds)
    .slice(0, MAX_SHOWN);
}
