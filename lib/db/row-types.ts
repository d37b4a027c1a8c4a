import { types } from "pg";

const { DATE, INT8, TIMESTAMP } = types.builtins;

/** As Prisma reads them: days and times without a zone are UTC, whatever the process's own zone, and int8 is a bigint. */
const PARSERS: Record<number, (text: string) => unknown> = {
  [DATE]: (text) => new Date(`${text}T00:00:00Z`),
  [TIMESTAMP]: (text) => new Date(`${text.replace(" ", "T")}Z`),
  [INT8]: BigInt,
};

export const ROW_TYPES = {
  getTypeParser: (oid: number, format?: "text" | "binary") => PARSERS[oid] ?? types.getTypeParser(oid, format),
} as typeof types;

/** A time is written in UTC; pg would take the process's zone, and with it another day. */
export function asParameter(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asParameter);
  return value instanceof Date ? value.toISOString() : value;
}
