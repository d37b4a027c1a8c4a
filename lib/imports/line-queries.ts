import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import type { Prisma } from "@/lib/db/generated/agency/client";
import type { ImportIdInput, LineFilter, ListLinesInput } from "@/lib/imports/input-schema";
import { type ImportLine, importLineSchema } from "@/lib/imports/lines-schema";
import { visibleTo } from "@/lib/imports/policy";
import { PAGE_ROWS, type Page, pageOf } from "@/lib/lists/page";

export type ImportLineRow = ImportLine & { id: string };

/** A page of the file's lines with what becomes of each. */
export async function listLines(
  actor: Actor,
  { id, show, after }: ImportIdInput & ListLinesInput,
): Promise<Page<ImportLineRow>> {
  const rows = await readAs(actor, "import:run").importLine.findMany({
    where: { batchId: id, batch: visibleTo(actor), line: { gt: after }, ...FILTERS[show] },
    orderBy: { line: "asc" },
    take: PAGE_ROWS + 1,
    select: { line: true, outcome: true, reason: true, shown: true },
  });
  return pageOf(linesSchema.parse(rows).map((line) => ({ ...line, id: String(line.line) })));
}

const linesSchema = z.array(importLineSchema);

const FILTERS: Record<LineFilter, Prisma.ImportLineWhereInput> = {
  all: {},
  problem: { outcome: "problem" },
  wait: { outcome: "wait" },
  skip: { outcome: "skip" },
  import: { outcome: "import" },
  notice: { outcome: "import", reason: { not: null } },
};
