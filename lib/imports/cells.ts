import type { CsvRecord } from "@/lib/imports/read-file";
import { RowRefusal } from "@/lib/imports/refusals";
import type { RowNotice, RowProblemCode } from "@/lib/imports/schema";
import { nameSchema } from "@/lib/text/schema";

/** What the columns of all formats are about; each layout names those it has. */
export type Field =
  | "client"
  | "project"
  | "task"
  | "description"
  | "tags"
  | "billable"
  | "type"
  | "personName"
  | "firstName"
  | "lastName"
  | "personEmail"
  | "day"
  | "hours"
  | "startDate"
  | "startTime"
  | "endDate"
  | "endTime"
  | "duration"
  | "durationDecimal"
  | "start"
  | "end";

export type Column = { index: number; title: string };
export type Columns = ReadonlyMap<Field, Column>;

/** PostgreSQL's check on notes says the same. */
const MAX_TEXT_LENGTH = 5_000;
const MAX_SHOWN_LENGTH = 200;

/** One line's values by what they are about. Reading a value that cannot be stored throws RowRefusal. */
export class Cells {
  readonly line: number;
  readonly #values: readonly string[];
  readonly #columns: Columns;
  readonly #emptyMark: string | undefined;

  constructor(record: CsvRecord, columns: Columns, emptyMark?: string) {
    this.line = record.line;
    this.#values = record.cells;
    this.#columns = columns;
    this.#emptyMark = emptyMark;
  }

  has(field: Field): boolean {
    return this.#columns.has(field);
  }

  /** Exactly as in the file; empty where the file has no such column. */
  exact(field: Field): string {
    const value = this.#raw(field);
    if (value.includes("\0")) throw this.refusal(field, "nulCharacter");
    if (value.length > MAX_TEXT_LENGTH) throw this.refusal(field, "textTooLong");
    return value;
  }

  trimmed(field: Field): string {
    return this.exact(field).trim();
  }

  required(field: Field): string {
    const value = this.trimmed(field);
    if (value === "") throw this.refusal(field, "missingValue");
    return value;
  }

  /** In Unicode's composed form, so that equal names are equal text; null where there is none. */
  name(field: Field): string | null {
    const name = this.trimmed(field).normalize("NFC");
    return name === "" || name === this.#emptyMark ? null : name;
  }

  /** Of what gets created under this name, so it has to be one that people could type. */
  newName(field: Field): string | null {
    const name = this.name(field);
    const problem = name === null ? undefined : nameSchema.safeParse(name).error?.issues[0];
    if (problem) throw this.refusal(field, problem.message === "too-long" ? "nameTooLong" : "nameUnreadable");
    return name;
  }

  refusal(field: Field, code: RowProblemCode): RowRefusal {
    return new RowRefusal({ ...this.#place(field), code });
  }

  notice(field: Field, code: RowNotice["code"]): RowNotice {
    return { ...this.#place(field), code };
  }

  #place(field: Field): { line: number; column: string | null; value: string } {
    const column = this.#columns.get(field)?.title ?? null;
    return { line: this.line, column, value: this.#raw(field).slice(0, MAX_SHOWN_LENGTH) };
  }

  #raw(field: Field): string {
    const column = this.#columns.get(field);
    return (column && this.#values[column.index]) ?? "";
  }
}
