/** How much of an hour budget is used: green, amber, red. */
export type BudgetState = "ok" | "warn" | "over";

/** From this share of the budget on it is amber. */
export const WARN_PERCENT = 80;
/** From this share of the budget on it is red. */
export const OVER_PERCENT = 100;

/** Null when there is no budget to use up. Whole numbers only, so that 80 % of anything is exact. */
export function budgetState(usedSeconds: number, budgetSeconds: number): BudgetState;
export function budgetState(usedSeconds: number, budgetSeconds: number | null): BudgetState | null;
export function budgetState(usedSeconds: number, budgetSeconds: number | null): BudgetState | null {
  if (budgetSeconds === null) return null;
  if (usedSeconds * 100 >= budgetSeconds * OVER_PERCENT) return "over";
  if (usedSeconds * 100 >= budgetSeconds * WARN_PERCENT) return "warn";
  return "ok";
}
