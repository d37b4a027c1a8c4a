import { expect, test } from "vitest";
import { inChunks } from "@/lib/lists/chunks";

test.each([
  { items: [], chunks: [] },
  { items: [1, 2], chunks: [[1, 2]] },
  {
    items: [1, 2, 3, 4],
    chunks: [
      [1, 2],
      [3, 4],
    ],
  },
  { items: [1, 2, 3], chunks: [[1, 2], [3]] },
])("$items come in $chunks", ({ items, chunks }) => {
  expect([...inChunks(items, 2)]).toEqual(chunks);
});
