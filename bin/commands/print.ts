export function printJson(data: unknown): void {
  console.log(JSON.stringify(data, null, 2));
}

/** Columns under their headings; a sentence where there is nothing. */
export function printTable(rows: Record<string, string>[], whenEmpty: string): void {
  console.log(rows.length === 0 ? whenEmpty : linesOf(rows).join("\n"));
}

function linesOf(rows: Record<string, string>[]): string[] {
  const columns = Object.keys(rows[0] ?? {});
  const headings = Object.fromEntries(columns.map((column) => [column, column.toUpperCase()]));
  const lines = [headings, ...rows];
  const width = (column: string) => Math.max(...lines.map((line) => (line[column] ?? "").length));
  return lines.map((line) =>
    columns
      .map((column) => (line[column] ?? "").padEnd(width(column)))
      .join("  ")
      .trimEnd(),
  );
}
