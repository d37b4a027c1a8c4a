import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ada, ben, fingerprintsOf, plan } from "@/lib/testing/import-plans";

describe("a plan", () => {
  const line = fc.record({
    client: fc.constantFrom("", "A", "a", "B"),
    project: fc.constantFrom("Site", "SITE", "Shop"),
    task: fc.constantFrom("", "Design"),
    description: fc.constantFrom("", "Sketches"),
    start: fc.constantFrom("2024-03-03T22:00:00Z", "2024-03-30T23:30:00Z", "2024-03-30T12:00:00Z"),
    end: fc.constantFrom("2024-03-31T01:30:00Z", "2024-04-01T00:00:00Z", "2024-04-02T10:00:01Z"),
    user_email: fc.constantFrom(ada.email, ben.email, "eve@x.test"),
  });
  const lines = fc.array(line, { maxLength: 12 });

  test("made twice is the same", () => {
    fc.assert(
      fc.property(lines, (file) => {
        expect(plan(file)).toEqual(plan(file));
      }),
    );
  });

  test("carried out and made again finds everything imported", () => {
    fc.assert(
      fc.property(lines, (file) => {
        const again = plan(file, { fingerprints: fingerprintsOf(plan(file)) });
        expect(again.totals).toMatchObject({ rows: 0, entries: 0, durationSeconds: 0 });
        expect(again.create).toEqual({ clients: [], projects: [], tasks: [] });
      }),
    );
  });

  test("gives each row its own fingerprint, and entries within a day that add up to it", () => {
    fc.assert(
      fc.property(lines, (file) => {
        const planned = plan(file);
        const imported = planned.rows.flatMap((row) => (row.outcome === "import" ? [row] : []));
        expect(new Set(imported.map(({ fingerprint }) => fingerprint)).size).toBe(imported.length);
        for (const { row, parts } of imported) {
          expect(parts.reduce((sum, part) => sum + part.durationSeconds, 0)).toBe(row.durationSeconds);
          expect(new Set(parts.map(({ day }) => day)).size).toBe(parts.length);
        }
        expect(planned.totals.entries).toBe(imported.reduce((sum, { parts }) => sum + parts.length, 0));
      }),
    );
  });
});
