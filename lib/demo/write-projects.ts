import { v7 as uuidv7 } from "uuid";
import type { AgencyWriter } from "@/lib/access/write-as";
import { idOf } from "./names";
import type { Story, StoryProject } from "./story";

const WEEK_MS = 7 * 86_400_000;

/** How long after its end a project is archived. */
const ARCHIVED_AFTER_WEEKS = 5;

/** Clients with their contacts, projects with their teams and tasks. Returns the projects' and the tasks' ids by name. */
export async function writeProjects(
  tx: AgencyWriter,
  story: Story,
  members: Map<string, string>,
  budgets: Map<string, number>,
  at: Date,
) {
  const weeksAgo = (weeks: number) => new Date(at.getTime() - weeks * WEEK_MS);
  const clients = await writeClients(tx, story, weeksAgo);
  const projects = story.projects.map((project) => ({
    id: uuidv7(),
    clientId: project.client && idOf(clients, project.client),
    name: project.name,
    color: project.color,
    billableDefault: project.client !== null,
    openToAll: project.team === "everyone",
    budgetSeconds: budgets.get(project.name) ?? null,
    archivedAt: project.until > ARCHIVED_AFTER_WEEKS ? weeksAgo(project.until - ARCHIVED_AFTER_WEEKS) : null,
    createdAt: weeksAgo(project.from),
  }));
  await tx.project.createMany({ data: projects });
  const ids = new Map(projects.map(({ name, id }) => [name, id]));
  const team = ({ team }: StoryProject) => (team === "everyone" ? [] : team);
  await tx.projectMember.createMany({
    data: story.projects.flatMap((project) =>
      team(project).map((userName) => ({ projectId: idOf(ids, project.name), memberId: idOf(members, userName) })),
    ),
  });
  return { projects: ids, tasks: await writeTasks(tx, story, ids, weeksAgo) };
}

async function writeClients(tx: AgencyWriter, story: Story, weeksAgo: (weeks: number) => Date) {
  const firstWeek = weeksAgo(story.weeks + 1);
  const clients = story.clients.map(({ name, archived }) => ({
    id: uuidv7(),
    name,
    archivedAt: archived ? weeksAgo(story.weeks / 2) : null,
    createdAt: firstWeek,
  }));
  const ids = new Map(clients.map(({ name, id }) => [name, id]));
  await tx.client.createMany({ data: clients });
  await tx.contact.createMany({
    data: story.clients.flatMap(({ name, contacts }) =>
      contacts.map((contact) => ({ ...contact, id: uuidv7(), clientId: idOf(ids, name), createdAt: firstWeek })),
    ),
  });
  return ids;
}

async function writeTasks(
  tx: AgencyWriter,
  story: Story,
  projects: Map<string, string>,
  weeksAgo: (weeks: number) => Date,
) {
  const tasks = story.projects.flatMap((project) =>
    project.tasks.map((name) => ({
      key: `${project.name}/${name}`,
      row: { id: uuidv7(), projectId: idOf(projects, project.name), name, createdAt: weeksAgo(project.from) },
    })),
  );
  await tx.task.createMany({ data: tasks.map(({ row }) => row) });
  return new Map(tasks.map(({ key, row }) => [key, row.id]));
}
