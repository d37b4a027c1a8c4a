import { expect, test } from "vitest";
import { budgetState } from "@/lib/budgets/rules";
import { budgetsFor } from "./budgets";
import { nordlicht } from "./nordlicht/story";
import { workYear } from "./work-year";

test.each(["2026-11-22", "2027-01-04", "2027-03-17", "2027-08-12", "2027-01-20"])(
  "on %s there are budgets of every colour",
  (day) => {
    const entries = workYear(nordlicht, new Date(`${day}T15:00:00Z`));
    const budgets = budgetsFor(nordlicht, entries);
    const states = nordlicht.projects.flatMap(({ name, budgetUsed }) => {
      const seconds = entries
        .filter(({ project }) => project.name === name)
        .reduce((sum, { startedAt, endedAt }) => sum + (endedAt.getTime() - startedAt.getTime()) / 1_000, 0);
      const budget = budgets.get(name) ?? null;
      expect(budget === null).toBe(budgetUsed === null);
      const state = budgetState(seconds, budget);
      if (budgetUsed !== null) expect([name, state]).toEqual([name, budgetState(Math.round(budgetUsed * 100), 100)]);
      return state ?? [];
    });
    expect(new Set(states)).toEqual(new Set(["ok", "warn", "over"]));
  },
);
