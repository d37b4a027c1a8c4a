import { expect, test } from "vitest";
import { flatten, itemText, searchEntries } from "./combo-box-items";

const entries = [
  { id: "loose", label: "Übersetzung" },
  {
    label: "Section",
    items: [
      { id: "a", label: "Satz", detail: "Jahresbericht, Groß & Söhne" },
      { id: "b", label: "Satz", detail: "Plakat, Wulf" },
    ],
  },
];

const found = (typed: string) => flatten(searchEntries(entries, typed)).map(({ id }) => id);

test("finds nothing when one of the words is nowhere", () => {
  expect(found("satz hansen")).toEqual([]);
});

test("drops a section when nothing in it matches", () => {
  expect(searchEntries(entries, "übersetzung")).toEqual([entries[0]]);
});

test("finds words in any order, in label and detail", () => {
  expect(found("wulf satz")).toEqual(["b"]);
});

test("does not ask for case, accents or ß", () => {
  expect(found("UBERSETZUNG")).toEqual(["loose"]);
  expect(found("gross sohne")).toEqual(["a"]);
});

test("finds everything while nothing is typed", () => {
  expect(found(" ")).toEqual(["loose", "a", "b"]);
});

test("finds an item by the very text it is shown with", () => {
  const [, , last] = flatten(entries);
  expect(last && found(itemText(last))).toEqual(["b"]);
});
