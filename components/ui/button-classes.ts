import { classes } from "./classes";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger";
export type ButtonSize = "sm" | "md" | "lg";

const variantClasses: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-on-accent shadow-control hover:bg-accent-hover",
  secondary: "border-line-strong/55 bg-surface text-ink shadow-control hover:bg-hover",
  ghost: "border-transparent text-ink-muted hover:bg-hover hover:text-ink aria-pressed:bg-hover aria-pressed:text-ink",
  danger: "border-transparent bg-danger text-on-danger shadow-control hover:bg-danger-hover",
};

const sizeClasses: Record<ButtonSize, string> = {
  sm: "h-7 gap-1.5 px-2 text-sm pointer-coarse:h-9 pointer-coarse:px-3",
  md: "h-8 gap-1.5 px-3 text-base pointer-coarse:h-10 pointer-coarse:px-3.5",
  lg: "h-10 gap-2 px-4 text-base pointer-coarse:h-11",
};

const squareClasses: Record<ButtonSize, string> = {
  sm: "size-7 pointer-coarse:size-9",
  md: "size-8 pointer-coarse:size-10",
  lg: "size-10 pointer-coarse:size-11",
};

const shared =
  "relative inline-flex shrink-0 items-center justify-center whitespace-nowrap rounded-md border font-medium transition-colors " +
  "select-none disabled:opacity-50 aria-disabled:opacity-60 [&_svg]:size-4 [&_svg]:shrink-0";

export interface ButtonLook {
  variant?: ButtonVariant;
  size?: ButtonSize;
}

export function buttonClasses({ variant = "secondary", size = "md" }: ButtonLook, className?: string): string {
  return classes(shared, variantClasses[variant], sizeClasses[size], className);
}

export function iconButtonClasses({ variant = "ghost", size = "md" }: ButtonLook, className?: string): string {
  return classes(shared, variantClasses[variant], squareClasses[size], className);
}
