import { nameKey } from "@/lib/imports/names";

export type ExistingClient = { id: string; name: string };
export type ExistingProject = { id: string; name: string; clientId: string | null };
export type ExistingTask = { id: string; name: string; projectId: string };

/** What a row belongs to: in the agency already, or the one with this index among those to create. */
export type Target = { kind: "existing"; id: string } | { kind: "new"; index: number };

export type NewClient = { name: string };
export type NewProject = { name: string; client: Target | null };
export type NewTask = { name: string; project: Target };

type Creations = { clients: NewClient[]; projects: NewProject[]; tasks: NewTask[] };

/** Finds clients, projects and tasks by name, and notes once what has to be created. */
export class Targets {
  readonly create: Creations = { clients: [], projects: [], tasks: [] };
  readonly #known = new Map<string, Target>();

  constructor(existing: { clients: ExistingClient[]; projects: ExistingProject[]; tasks: ExistingTask[] }) {
    for (const { id, name } of existing.clients) this.#learn(["client", null, name], { kind: "existing", id });
    for (const { id, name, clientId } of existing.projects) {
      const client: Target | null = clientId === null ? null : { kind: "existing", id: clientId };
      this.#learn(["project", client, name], { kind: "existing", id });
    }
    for (const { id, name, projectId } of existing.tasks) {
      this.#learn(["task", { kind: "existing", id: projectId }, name], { kind: "existing", id });
    }
  }

  client(name: string): Target {
    return this.#findOrCreate(["client", null, name], this.create.clients, { name });
  }

  /** A project without a client is another one than its namesake that has one. */
  project(name: string, client: Target | null): Target {
    return this.#findOrCreate(["project", client, name], this.create.projects, { name, client });
  }

  task(name: string, project: Target): Target {
    return this.#findOrCreate(["task", project, name], this.create.tasks, { name, project });
  }

  #findOrCreate<New>(place: Place, creations: New[], creation: New): Target {
    return this.#known.get(placeKey(place)) ?? this.#learn(place, { kind: "new", index: creations.push(creation) - 1 });
  }

  #learn(place: Place, target: Target): Target {
    this.#known.set(placeKey(place), target);
    return target;
  }
}

type Place = [kind: "client" | "project" | "task", parent: Target | null, name: string];

function placeKey([kind, parent, name]: Place): string {
  return JSON.stringify([kind, parent, nameKey(name)]);
}
