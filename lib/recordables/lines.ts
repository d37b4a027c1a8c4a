import type { Prisma } from "@/lib/db/generated/agency/client";
import type { RecordableView } from "@/lib/recordables/schema";

/** What a line shows of its project. A project with more tasks is searched, not scrolled. */
export const projectLineSelect = {
  id: true,
  name: true,
  color: true,
  billableDefault: true,
  client: { select: { name: true } },
  activities: { select: { activityId: true } },
  tasks: { where: { archivedAt: null }, select: { id: true, name: true }, orderBy: { name: "asc" } },
} as const satisfies Prisma.ProjectSelect;

type ProjectRow = Prisma.ProjectGetPayload<{ select: typeof projectLineSelect }>;

/** The project itself, then each of its open tasks. */
export function linesOf(project: ProjectRow): RecordableView[] {
  const line = (task: { id: string; name: string } | null): RecordableView => ({
    projectId: project.id,
    projectName: project.name,
    projectColor: project.color,
    clientName: project.client?.name ?? null,
    taskId: task?.id ?? null,
    taskName: task?.name ?? null,
    billableDefault: project.billableDefault,
    activityIds: project.activities.length > 0 ? project.activities.map(({ activityId }) => activityId) : null,
  });
  return [line(null), ...project.tasks.map(line)];
}
