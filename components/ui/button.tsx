import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { type ButtonLook, buttonClasses, iconButtonClasses } from "./button-classes";
import { Link } from "./link";
import { Spinner } from "./spinner";

export interface ButtonProps extends ComponentProps<"button">, ButtonLook {
  /** Shown before the words, e.g. `<Plus />`. */
  icon?: ReactNode;
  /** Shows that it runs. The button keeps its focus and its width, and can't be pressed again. */
  pending?: boolean;
}

export function Button({ variant, size, icon, pending = false, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={pending || undefined}
      aria-disabled={pending || rest["aria-disabled"] || undefined}
      onClick={pending ? ignoreClick : onClick}
      className={buttonClasses({ variant, size }, className)}
    >
      {pending && (
        <span className="absolute inset-0 grid place-items-center">
          <Spinner />
        </span>
      )}
      {/* Transparent, not hidden: the button would lose its name. */}
      <span className={pending ? "inline-flex items-center gap-[inherit] opacity-0" : "contents"}>
        {icon}
        {children}
      </span>
    </button>
  );
}

export interface LinkButtonProps extends ComponentProps<typeof Link>, ButtonLook {
  icon?: ReactNode;
}

export function LinkButton({ variant, size, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={buttonClasses({ variant, size }, className)}>
      {icon}
      {children}
    </Link>
  );
}

export interface IconButtonProps
  extends Omit<ComponentProps<"button">, "children" | "aria-label" | "title">,
    ButtonLook {
  /** What it does: its accessible name and its tooltip. */
  label: string;
  icon: ReactNode;
}

export function IconButton({ label, icon, variant, size, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={iconButtonClasses({ variant, size }, className)}
    >
      {icon}
    </button>
  );
}

function ignoreClick(event: MouseEvent) {
  event.preventDefault();
}
