import { expect, test } from "vitest";
import { readBody } from "@/lib/imports/read-body";

function endless() {
  let given = 0;
  const stream = new ReadableStream<Uint8Array>(
    { pull: (controller) => controller.enqueue(new Uint8Array(++given && 1_000)) },
    { highWaterMark: 0 },
  );
  return { stream, given: () => given };
}

test("a body over the limit is not read to its end", async () => {
  const { stream, given } = endless();
  expect(await readBody(stream, 2_500)).toBeNull();
  expect(given()).toBe(3);
});

test("a body of exactly the limit is read whole", async () => {
  const bytes = Buffer.from("a".repeat(2_500));
  expect(await readBody(new Blob([bytes]).stream(), 2_500)).toEqual(bytes);
});
