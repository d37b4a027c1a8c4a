const TONES = [
  "border-p1 bg-[color-mix(in_oklab,var(--color-p1)_14%,var(--color-surface))]",
  "border-p2 bg-[color-mix(in_oklab,var(--color-p2)_14%,var(--color-surface))]",
  "border-p3 bg-[color-mix(in_oklab,var(--color-p3)_14%,var(--color-surface))]",
  "border-p4 bg-[color-mix(in_oklab,var(--color-p4)_14%,var(--color-surface))]",
  "border-p5 bg-[color-mix(in_oklab,var(--color-p5)_14%,var(--color-surface))]",
  "border-p6 bg-[color-mix(in_oklab,var(--color-p6)_14%,var(--color-surface))]",
  "border-p7 bg-[color-mix(in_oklab,var(--color-p7)_14%,var(--color-surface))]",
  "border-p8 bg-[color-mix(in_oklab,var(--color-p8)_14%,var(--color-surface))]",
] as const;

/** A project's colour, 1 to 8: its edge in full, its ground so pale that ink on it reads well. */
export function blockTone(color: number): string {
  return TONES[color - 1] ?? TONES[0];
}
