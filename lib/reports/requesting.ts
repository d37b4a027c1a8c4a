import { v7 as uuidv7 } from "uuid";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { writeAs } from "@/lib/access/write-as";
import { DomainError } from "@/lib/errors/domain-error";
import { wakeReportExport } from "@/lib/jobs/send-job";
import { sliceOf, sumEntries } from "@/lib/reports/entries";
import { removeExport } from "@/lib/reports/export-files";
import type { EntryExportInput, ExportIdInput } from "@/lib/reports/export-schema";
import { MOST_ROWS } from "@/lib/sheets/xlsx";

const MOST_AT_ONCE = 3;

/**
 * Has the worker write a long file, of what exists for the actor now.
 *
 * @throws DomainError("export-too-long-for-xlsx"), DomainError("too-many-exports")
 */
export async function requestExport(actor: Actor, { format, ...search }: EntryExportInput): Promise<void> {
  const reader = readAs(actor, "report:read");
  const slice = sliceOf(actor, search);
  const { entries } = await sumEntries(reader, slice);
  if (format === "xlsx" && entries > MOST_ROWS) throw new DomainError("export-too-long-for-xlsx");
  const { id } = await writeAs(actor, "report:read", async ({ tx, record }) => {
    const id = uuidv7();
    const memberId = memberIdOf(actor);
    // One after the other: two that count at once would both find room.
    await tx.$queryRaw`SELECT "id" FROM "Member" WHERE "id" = ${memberId}::uuid FOR NO KEY UPDATE`;
    const unfinished = await tx.reportExport.count({ where: { memberId, status: { in: ["waiting", "running"] } } });
    if (unfinished >= MOST_AT_ONCE) throw new DomainError("too-many-exports");
    await tx.reportExport.create({ data: { id, memberId, format, slice, rowsTotal: entries } });
    const { span, filters, scope } = slice;
    const whose = scope === null ? "everybody" : "own";
    await record(
      "report.exported",
      { kind: "report", id },
      { content: "entries", format, entries, whose, ...span, ...filters },
    );
    return { id };
  });
  await wakeReportExport(actor.agency.id, id);
}

/** Takes one's own file away; a worker that is still at it gives up. */
export async function deleteExport(actor: Actor, { id }: ExportIdInput): Promise<void> {
  await writeAs(actor, "report:read", async ({ tx, record }) => {
    const { count } = await tx.reportExport.deleteMany({ where: { id, memberId: memberIdOf(actor) } });
    if (count === 0) throw new DomainError("not-found");
    await record("report.export-deleted", { kind: "report", id });
  });
  await removeExport({ agencyId: actor.agency.id, id });
}
