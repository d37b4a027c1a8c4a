import { type Actor, can, memberIdOf } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import type { Prisma } from "@/lib/db/generated/agency/client";
import type { ReportExportStatus } from "@/lib/db/generated/agency/enums";
import { DomainError } from "@/lib/errors/domain-error";
import { PAGE_ROWS, type Page, pageOf } from "@/lib/lists/page";
import { openExport } from "@/lib/reports/export-files";
import { type ExportFormat, type ExportIdInput, keptSliceSchema } from "@/lib/reports/export-schema";
import { CONTENT_TYPES, type Download } from "@/lib/reports/exporting";
import { exportFileName } from "@/lib/reports/file-name";
import type { Span } from "@/lib/reports/periods";
import { now } from "@/lib/time/clock";

export type ExportProgress = { status: ReportExportStatus; rowsDone: number; rowsTotal: number };

export type ExportView = ExportProgress & {
  id: string;
  format: ExportFormat;
  span: Span;
  isFiltered: boolean;
  sizeBytes: number | null;
  incident: string | null;
  createdAt: Date;
  expiresAt: Date | null;
};

/** A page of the actor's own files, the latest first. */
export async function listExports(actor: Actor, { after }: { after?: string }): Promise<Page<ExportView>> {
  const rows = await readAs(actor, "report:read").reportExport.findMany({
    where: { ...ownedBy(actor), ...(after ? { id: { lt: after } } : {}) },
    orderBy: { id: "desc" },
    take: PAGE_ROWS + 1,
    omit: { memberId: true, keyId: true, attempts: true, touchedAt: true },
  });
  return pageOf(rows.map(toView));
}

export async function getExportProgress(actor: Actor, { id }: ExportIdInput): Promise<ExportProgress> {
  const row = await readAs(actor, "report:read").reportExport.findFirst({
    where: { id, ...ownedBy(actor) },
    select: { status: true, rowsDone: true, rowsTotal: true, expiresAt: true },
  });
  if (!row) throw new DomainError("not-found");
  return { status: statusOf(row), rowsDone: row.rowsDone, rowsTotal: row.rowsTotal };
}

/** One's own file, while its day lasts, and while what is in it would still be shown. */
export async function downloadExport(actor: Actor, { id }: ExportIdInput): Promise<Download> {
  const row = await readAs(actor, "report:read").reportExport.findFirst({
    where: { id, ...ownedBy(actor), status: "ready", expiresAt: { gt: now() } },
    select: { format: true, slice: true, keyId: true },
  });
  if (!row?.keyId) throw new DomainError("not-found");
  const { span, scope } = keptSliceSchema.parse(row.slice);
  if (scope === null && !can(actor, "time-entry:read:all")) throw new DomainError("not-found");
  const file = await openExport({ agencyId: actor.agency.id, id }, row.keyId);
  return { file, fileName: exportFileName("entries", span, row.format), contentType: CONTENT_TYPES[row.format] };
}

function ownedBy(actor: Actor): Prisma.ReportExportWhereInput {
  return { memberId: memberIdOf(actor) };
}

type Row = Omit<ExportView, "span" | "isFiltered" | "sizeBytes"> & { slice: unknown; sizeBytes: bigint | null };

function toView({ slice, sizeBytes, ...row }: Row): ExportView {
  const { span, filters } = keptSliceSchema.parse(slice);
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  const size = sizeBytes === null ? null : Number(sizeBytes);
  return { ...row, status: statusOf(row), span, isFiltered, sizeBytes: size };
}

/** A file is over when its time is, whether or not it has been swept away. */
function statusOf({ status, expiresAt }: Pick<Row, "status" | "expiresAt">): ReportExportStatus {
  return status === "ready" && expiresAt && expiresAt <= now() ? "expired" : status;
}
