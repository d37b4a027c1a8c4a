import type { FileProblem, RowProblem } from "@/lib/imports/schema";

/** Ends the reading of a whole file; `parseImport` turns it into an answer. */
export class FileRefusal extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Ends the reading of one line; the lines after it are still read. */
export class RowRefusal extends Error {
  readonly problem: RowProblem;

  constructor(problem: RowProblem) {
    super(problem.code);
    this.problem = problem;
  }
}
