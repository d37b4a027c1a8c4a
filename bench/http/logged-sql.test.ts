import { describe, expect, it } from "vitest";
import { loggedStatements } from "./logged-sql";

describe("statements in PostgreSQL's log", () => {
  it("come with what they were given, over several lines, and without transactions' frames", () => {
    const log = [
      'db1 LOG:  execute s1: SELECT "id"',
      '\tFROM "Member" WHERE "name" = $1 AND "x" = $2',
      "db1 DETAIL:  Parameters: $1 = 'O''Neill, $2 = ', $2 = NULL",
      "db1 LOG:  statement: BEGIN",
      "db1 LOG:  statement: SELECT 1",
    ].join("\n");
    expect(loggedStatements(log)).toEqual([
      {
        sql: 'SELECT "id"\nFROM "Member" WHERE "name" = $1 AND "x" = $2',
        parameters: ["O'Neill, $2 = ", null],
      },
      { sql: "SELECT 1", parameters: [] },
    ]);
  });

  it("are none where nothing was executed", () => {
    expect(loggedStatements("db1 LOG:  checkpoint starting: time\n")).toEqual([]);
  });
});
