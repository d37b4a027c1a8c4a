import { z } from "zod";

const tablesSchema = z.object({ tables: z.array(z.object({ name: z.string(), rows: z.number() })) });

export type TableContents = { name: string; rows: number };

/** What people ask of a snapshot first. */
export type Contents = { entries: number; projects: number; clients: number; members: number };

/** The tables that a snapshot's manifest names, with their rows. */
export function tablesIn(manifest: unknown): TableContents[] {
  return tablesSchema.safeParse(manifest).data?.tables ?? [];
}

/** Null while there is no manifest: it comes last. */
export function contentsOf(manifest: unknown): Contents | null {
  const tables = tablesIn(manifest);
  if (tables.length === 0) return null;
  const rowsOf = (table: string) => tables.find(({ name }) => name === table)?.rows ?? 0;
  return {
    entries: rowsOf("TimeEntry"),
    projects: rowsOf("Project"),
    clients: rowsOf("Client"),
    members: rowsOf("Member"),
  };
}
