import { z } from "zod";

export const SOURCES = ["toggl", "clockify", "harvest", "generic"] as const;
export type ImportSource = (typeof SOURCES)[number];

/** Which of the two leading numbers of 03/04/2024 is the day. */
export type DateOrder = "dmy" | "mdy";

export type ImportPerson = { name: string; email: string | null };

/** One line of work as the file tells it, before anything is looked up in the agency. */
export type ImportRow = {
  line: number;
  person: ImportPerson;
  client: string | null;
  project: string | null;
  task: string | null;
  description: string;
  tags: string[];
  /** Null: the file does not say, so the project's default holds. */
  billable: boolean | null;
  /** ISO day in the import's time zone. */
  day: string;
  /** Null: hours on a day, without a clock. */
  span: Span | null;
  durationSeconds: number;
};

export type Span = { startedAt: Date; endedAt: Date };

export type RowProblemCode =
  | "brokenQuotes"
  | "unevenRow"
  | "nulCharacter"
  | "textTooLong"
  | "nameTooLong"
  | "nameUnreadable"
  | "missingValue"
  | "missingPerson"
  | "missingProject"
  | "unreadableDate"
  | "dateOutOfRange"
  | "unreadableTime"
  | "unreadableDuration"
  | "unreadableBillable"
  | "endBeforeStart"
  | "tooLong"
  | "break";

/** Why a line cannot become a time entry. */
export type RowProblem = {
  line: number;
  /** For broken quotes, which take along all lines up to this one. */
  lastLine?: number;
  column: string | null;
  code: RowProblemCode;
  value: string;
};

/** What a line gets imported in spite of. */
export type RowNotice = {
  line: number;
  column: string | null;
  code: "durationDiffers" | "durationUnreadable";
  value: string;
};

/** Why nothing of a file can be imported. */
export type FileProblem =
  | { code: "empty" }
  | { code: "notText" }
  | { code: "tooLarge"; limitBytes: number }
  | { code: "tooManyRows"; limitRows: number }
  /** From this line on, rows cannot be told apart: as a rule a quotation mark is missing. */
  | { code: "brokenStructure"; line: number }
  | { code: "duplicateColumn"; column: string }
  | { code: "unrecognised"; missing: Record<ImportSource, string[]> }
  | { code: "contradictoryDates"; dayFirst: DateWitness; monthFirst: DateWitness };

export type DateWitness = { line: number; value: string };

export type Encoding = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be" | "windows-1252";
export type Delimiter = "," | ";" | "\t";

/** Who a person of the file is: a member, nobody whose work is wanted, or a member to create under this id. */
const personChoiceSchema = z.union([z.uuid(), z.literal("skip"), z.object({ newMemberId: z.uuid() })]);
export type PersonChoice = z.infer<typeof personChoiceSchema>;

/** What the person decides after the dry run has asked. */
export const importChoicesSchema = z.object({
  dateOrder: z.enum(["dmy", "mdy"]).optional(),
  /** By `personKey`. */
  members: z.record(z.string(), personChoiceSchema).default({}),
  /** A project of the agency for lines that name none. */
  projectForRowsWithoutOne: z.union([z.uuid(), z.literal("skip")]).optional(),
  leaveOutProblems: z.boolean().default(false),
});
export type ImportChoices = z.infer<typeof importChoicesSchema>;
