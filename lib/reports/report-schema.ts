import { z } from "zod";
import { PROJECT_COLORS } from "@/lib/projects/schema";

/** Seconds by the key of a column; columns without any are left out. */
const cellsSchema = z.record(z.string(), z.number());

const figuresSchema = z.object({ seconds: z.number(), cells: cellsSchema });

const labelledSchema = figuresSchema.extend({
  /** An id, or what stands for none, or yes and no. */
  key: z.string(),
  /** Null where there is none to name. */
  name: z.string().nullable(),
  /** The client of a project, the project of a task. */
  detail: z.string().nullable(),
  color: z.literal(PROJECT_COLORS).nullable(),
});

export const foundRowSchema = labelledSchema.extend({
  /** 1 has the most hours of all; null when it is not among those that the picture tells apart. */
  rank: z.number().nullable(),
  /** Where it stands on the page; null when it is not on it. */
  place: z.number().nullable(),
});

export const foundTotalSchema = figuresSchema.extend({ rowCount: z.number() });

export const foundPartSchema = labelledSchema.extend({ of: z.string(), count: z.number() });

export type Figures = z.output<typeof figuresSchema>;
export type LabelledFigures = z.output<typeof labelledSchema>;

export type ReportRow = LabelledFigures & {
  /** The largest of what it is made of. */
  parts: LabelledFigures[];
  /** All of what it is made of that is not among `parts`; null when nothing is left. */
  rest: (Figures & { count: number }) | null;
};
