import { expect, it } from "vitest";
import { stackedPaths } from "@/components/ui/stacked-paths";

const plot = { highest: 100, ground_px: 110, plot_px: 100 };

it("stands each layer on those below it, a pixel apart, in the middle of its room", () => {
  expect(
    stackedPaths(
      [
        [50, 30],
        [0, 100],
        [20, 0],
        [0, 0],
      ],
      plot,
    ),
  ).toEqual(["M8 60h9v49h-9zM58 90h9v19h-9z", "M8 30h9v29h-9zM33 10h9v99h-9z"]);
});

it("draws what is there at all, however little, and nothing where nothing is", () => {
  expect(stackedPaths([[0.1], [0]], plot)).toEqual(["M20.5 109.9h9v0.5h-9z"]);
  expect(stackedPaths([], plot)).toEqual([]);
});
