import { z } from "zod";
import { SnapshotError } from "@/lib/backups/snapshot-error";

export const MANIFEST_NAME = "manifest.json";

/** What a snapshot's file says of itself, in its last place: without it the file is no snapshot. */
export const manifestSchema = z.object({
  format: z.literal(1),
  scope: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }),
  startedAt: z.iso.datetime(),
  /** The agency's at the time. */
  timeZone: z.string(),
  /** The newest migration of the database it was made of. */
  schemaVersion: z.string(),
  /** Parents first, as they lie in the file. */
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.int().nonnegative(),
      /** Of all its CSV, header included, in hexadecimal. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  /** The data keys that its sealed values and passwords need. */
  keyIds: z.array(z.string()),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type SavedTable = Manifest["tables"][number];

/** @throws SnapshotError("not-a-snapshot") */
export function parseManifest(text: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new SnapshotError("not-a-snapshot", "The file's manifest is none that this Kontor understands.", {
      cause: error,
    });
  }
}

export function rowsOf(manifest: Manifest): number {
  return manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
}
