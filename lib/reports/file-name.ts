import type { ExportFormat } from "@/lib/reports/export-schema";
import type { Span } from "@/lib/reports/periods";

/** Made of days and words of ours alone: nothing that anybody typed gets into a header or onto a disk. */
export function exportFileName(content: "report" | "entries", { from, to }: Span, format: ExportFormat): string {
  return `kontor-${content}-${from}-${to}.${format}`;
}
