import { describe, expect, test } from "vitest";
import { decideDateOrder } from "@/lib/imports/dates";
import { oneLine, readText } from "@/lib/imports/testing";

const witnesses = (values: string[]) => values.map((value, index) => ({ line: index + 2, value }));

describe("the order of day and month", () => {
  test("is refused when dates contradict each other, naming one of each", () => {
    const problem = {
      code: "contradictoryDates",
      dayFirst: { line: 3, value: "13/02/2024" },
      monthFirst: { line: 5, value: "02/14/2024" },
    };
    const dates = witnesses(["01/02/2024", "13/02/2024", "14/02/2024", "02/14/2024"]);
    expect(() => decideDateOrder(dates, undefined)).toThrow(expect.objectContaining({ problem }));
  });

  test("is what the person says, whatever the dates", () => {
    const dates = witnesses(["13/02/2024", "02/14/2024"]);
    expect(decideDateOrder(dates, "mdy")).toMatchObject({ dateOrder: "mdy", isAmbiguous: false });
  });

  test.each([
    { dates: ["01/02/2024", "13/02/2024"], dateOrder: "dmy", isAmbiguous: false },
    { dates: ["01-02-2024", "02-13-2024"], dateOrder: "mdy", isAmbiguous: false },
    { dates: ["01/02/2024", "05/05/2024"], dateOrder: "mdy", isAmbiguous: true },
    { dates: ["05/05/2024", "06/06/24"], dateOrder: null, isAmbiguous: false },
    { dates: ["2024-03-04", "4.3.2024", "2024/03/04"], dateOrder: null, isAmbiguous: false },
    { dates: ["13/45/2024", "99/99/2024", "soon", ""], dateOrder: null, isAmbiguous: false },
    { dates: [], dateOrder: null, isAmbiguous: false },
  ])("of $dates is $dateOrder, ambiguous: $isAmbiguous", ({ dates, dateOrder, isAmbiguous }) => {
    expect(decideDateOrder(witnesses(dates), undefined)).toMatchObject({ dateOrder, isAmbiguous });
  });

  test("comes with a date that it decides about, also once it is told, and with none where the file tells it", () => {
    const example = { line: 3, value: "01/02/2024" };
    const dates = witnesses(["05/05/2024", "01/02/2024", "03/04/2024"]);
    expect(decideDateOrder(dates, undefined)).toMatchObject({ example });
    expect(decideDateOrder(dates, "dmy")).toMatchObject({ example, isAmbiguous: false });
    expect(decideDateOrder(witnesses(["01/02/2024", "13/02/2024"]), undefined)).toMatchObject({ example: null });
  });
});

describe("a date", () => {
  const harvestLine = (date: string) =>
    oneLine({ Date: date, Project: "Site", Hours: "1", "First Name": "Ada", "Last Name": "Lovelace" });

  test.each([
    ["", "missingValue"],
    ["soon", "unreadableDate"],
    ["2024-02-30", "unreadableDate"],
    ["31.02.2024", "unreadableDate"],
    ["03/04-2024", "unreadableDate"],
    ["2024-3", "unreadableDate"],
    ["13/13/2024", "unreadableDate"],
    ["04.03.124", "unreadableDate"],
    ["1969-12-31", "dateOutOfRange"],
    ["2101-01-01", "dateOutOfRange"],
  ])("%j is refused: %s", (date, code) => {
    const { rows, problems } = readText(harvestLine(date));
    expect(rows).toEqual([]);
    expect(problems).toEqual([{ line: 2, column: "Date", code, value: date }]);
  });

  test.each([
    ["2024-03-04", undefined, "2024-03-04"],
    ["2024/3/4", undefined, "2024-03-04"],
    [" 4.3.2024 ", undefined, "2024-03-04"],
    ["04.03.24", undefined, "2024-03-04"],
    ["4.3.2024", "mdy", "2024-03-04"],
    ["03/04/2024", undefined, "2024-03-04"],
    ["03/04/2024", "mdy", "2024-03-04"],
    ["03/04/2024", "dmy", "2024-04-03"],
    ["3-4-2024", "dmy", "2024-04-03"],
    ["31/12/2024", undefined, "2024-12-31"],
    ["12/31/2024", undefined, "2024-12-31"],
    ["29.02.2024", undefined, "2024-02-29"],
    ["1970-01-01", undefined, "1970-01-01"],
    ["2100-12-31", undefined, "2100-12-31"],
  ] as const)("%j, read as %s, is %s", (date, dateOrder, day) => {
    const { rows } = readText(harvestLine(date), dateOrder ? { dateOrder } : {});
    expect(rows[0]?.day).toBe(day);
  });
});
