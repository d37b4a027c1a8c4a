import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, gapsBetween, layOut, MIN_SHOWN_MINUTES, nextStep, overlapsOf, snap } from "@/lib/calendar/layout";

const AXIS = 1_440;
const block = (id: string, from: number, to: number): Block => ({ id, from, to });
const lanesOf = (blocks: Block[]) =>
  layOut(blocks, AXIS).map(({ lanes }) => lanes.map((lane) => lane.map(({ id }) => id)));

const blocks = fc
  .uniqueArray(fc.tuple(fc.nat(AXIS), fc.nat(AXIS)), { maxLength: 30, selector: String })
  .map((pairs) => pairs.map(([one, other], index) => block(`${index}`, Math.min(one, other), Math.max(one, other))));

describe("the lanes of a day", () => {
  it("are one each for what follows one another, also without a break", () => {
    expect(lanesOf([block("a", 540, 600), block("b", 600, 660)])).toEqual([[["a"]], [["b"]]]);
  });

  it("stand beside each other for what overlaps, and are used again", () => {
    const overlapping = [block("a", 540, 720), block("b", 560, 600), block("c", 620, 700), block("d", 720, 780)];
    expect(lanesOf(overlapping)).toEqual([[["a"], ["b", "c"]], [["d"]]]);
  });

  it("keep the very short apart, which are drawn taller than they are", () => {
    const [cluster] = layOut([block("a", 600, 605), block("b", 610, 615)], AXIS);
    expect(cluster?.lanes).toHaveLength(2);
    expect(cluster).toMatchObject({ from: 600, to: 610 + MIN_SHOWN_MINUTES });
  });

  it("end with the day", () => {
    expect(layOut([block("a", 1_438, 1_440)], AXIS)).toMatchObject([{ from: AXIS - MIN_SHOWN_MINUTES, to: AXIS }]);
  });

  it("never let two blocks cover each other, lose none, and share the width", () => {
    fc.assert(
      fc.property(blocks, (some) => {
        const clusters = layOut(some, AXIS);
        const lanes = clusters.flatMap((cluster) => cluster.lanes);
        for (const row of [clusters, ...lanes]) {
          for (const [index, next] of row.slice(1).entries())
            expect(next.from).toBeGreaterThanOrEqual(row[index]?.to ?? 0);
        }
        for (const { from, to, lanes: beside } of clusters) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(AXIS);
          const shown = beside.flat();
          expect(Math.min(...shown.map((one) => one.from))).toBe(from);
          expect(Math.max(...shown.map((one) => one.to))).toBe(to);
          // As many lanes as lie beside each other at one moment, at least, and none empty: widths add up to the whole.
          const most = Math.max(
            ...shown.map((one) => shown.filter((two) => two.from <= one.from && one.from < two.to).length),
          );
          expect(beside).toHaveLength(most);
        }
        expect(
          lanes
            .flat()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(some.map(({ id }) => id).sort());
      }),
    );
  });
});

describe("overlaps", () => {
  it("are not what only touches, nor what is only drawn taller", () => {
    expect(overlapsOf([block("a", 540, 600), block("b", 600, 601), block("c", 602, 603)])).toEqual([]);
  });

  it("are told with the time that counts twice", () => {
    const found = overlapsOf([block("b", 570, 660), block("a", 540, 600), block("c", 590, 595)]);
    expect(found).toEqual([
      { ids: ["a", "b"], from: 570, to: 600 },
      { ids: ["a", "c"], from: 590, to: 595 },
      { ids: ["b", "c"], from: 590, to: 595 },
    ]);
  });

  it("are there exactly where two cover the same minute", () => {
    fc.assert(
      fc.property(blocks, (some) => {
        const expected = some.flatMap((one, index) =>
          some.slice(index + 1).filter((other) => Math.min(one.to, other.to) > Math.max(one.from, other.from)),
        );
        expect(overlapsOf(some)).toHaveLength(expected.length);
      }),
    );
  });
});

describe("gaps", () => {
  it("lie between what is recorded, and the small ones are left out", () => {
    const spans = [
      { from: 720, to: 780 },
      { from: 540, to: 600 },
      { from: 603, to: 700 },
    ];
    expect(gapsBetween(spans, 5)).toEqual([{ from: 700, to: 720 }]);
    expect(gapsBetween([])).toEqual([]);
  });

  it("and work together cover the span from the first to the last, each minute once", () => {
    fc.assert(
      fc.property(blocks, (some) => {
        fc.pre(some.length > 0);
        const gaps = gapsBetween(some);
        const first = Math.min(...some.map(({ from }) => from));
        const last = Math.max(...some.map(({ to }) => to));
        for (let minute = first; minute < last; minute += 1) {
          const isIn = ({ from, to }: { from: number; to: number }) => from <= minute && minute < to;
          expect(some.some(isIn)).toBe(!gaps.some(isIn));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("the raster", () => {
  it.each([
    [7, 15, 0],
    [8, 15, 15],
    [62, 5, 60],
  ])("snaps %d to every %d minutes at %d", (minutes, step, expected) => {
    expect(snap(minutes, step)).toBe(expected);
  });

  it.each([
    [547, 15, 1, 555],
    [547, 15, -1, 540],
    [540, 15, 1, 555],
    [540, 15, -1, 525],
    [540.5, 5, -1, 540],
  ] as const)("goes from %d by %d to the next line (%d) at %d", (minutes, step, direction, expected) => {
    expect(nextStep(minutes, step, direction)).toBe(expected);
  });
});
