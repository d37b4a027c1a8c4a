import { z } from "zod";
import { SOURCES } from "@/lib/imports/schema";

const countSchema = z.number().int().min(0);
const sourceSchema = z.enum(SOURCES);
const witnessSchema = z.object({ line: z.number(), value: z.string() });

const fileProblemSchema = z.discriminatedUnion("code", [
  z.object({ code: z.literal("empty") }),
  z.object({ code: z.literal("notText") }),
  z.object({ code: z.literal("tooLarge"), limitBytes: z.number() }),
  z.object({ code: z.literal("tooManyRows"), limitRows: z.number() }),
  z.object({ code: z.literal("brokenStructure"), line: z.number() }),
  z.object({ code: z.literal("duplicateColumn"), column: z.string() }),
  z.object({ code: z.literal("unrecognised"), missing: z.record(sourceSchema, z.array(z.string())) }),
  z.object({ code: z.literal("contradictoryDates"), dayFirst: witnessSchema, monthFirst: witnessSchema }),
]);

const personSchema = z.object({
  key: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  rows: countSchema,
  durationSeconds: countSchema,
  match: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("member"), memberId: z.uuid(), by: z.enum(["email", "name", "choice"]) }),
    z.object({ kind: z.literal("new"), memberId: z.uuid() }),
    z.object({ kind: z.literal("skip") }),
    z.object({ kind: z.literal("unknown") }),
  ]),
  canBecomeMember: z.boolean(),
});

/** How many there are, and the names of the first. */
const namesSchema = z.object({ count: countSchema, first: z.array(z.string()) });

const readReportSchema = z.object({
  status: z.literal("read"),
  source: sourceSchema,
  encoding: z.enum(["utf-8", "utf-8-bom", "utf-16le", "utf-16be", "windows-1252"]),
  dateOrder: z.enum(["dmy", "mdy"]).nullable(),
  ambiguousDateOrder: z.boolean(),
  dateExample: witnessSchema.nullable(),
  unknownColumns: z.array(z.string()),
  /** Those to ask about first; a file may name more than are listed. */
  people: z.array(personSchema),
  peopleCount: countSchema,
  create: z.object({ clients: namesSchema, projects: namesSchema, tasks: namesSchema, members: namesSchema }),
  matched: z.object({ clients: countSchema, projects: countSchema, tasks: countSchema }),
  totals: z.object({
    rows: countSchema,
    entries: countSchema,
    durationSeconds: countSchema,
    skipped: z.object({ alreadyImported: countSchema, personSkipped: countSchema, projectSkipped: countSchema }),
    waiting: z.object({ unknownPerson: countSchema, noProject: countSchema }),
  }),
  problems: countSchema,
  notices: countSchema,
  obstacles: z.array(z.enum(["ambiguousDateOrder", "problems", "unknownPerson", "noProject"])),
});

/** What a check found, as it is kept with the batch. */
export const importReportSchema = z.discriminatedUnion("status", [
  z.object({ status: z.literal("refused"), problem: fileProblemSchema }),
  readReportSchema,
]);

export type ImportReport = z.output<typeof importReportSchema>;
export type ReadReport = z.output<typeof readReportSchema>;
export type ReportedPerson = z.output<typeof personSchema>;
export type ReportedNames = z.output<typeof namesSchema>;
