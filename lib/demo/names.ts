/** The ids that what the story calls by name has got. A task is called "project/task". */
export type Names = Record<"members" | "projects" | "tasks" | "activities", Map<string, string>>;

export function idOf(ids: Map<string, string>, name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`The story speaks of "${name}", whom or which it does not introduce`);
  return id;
}
