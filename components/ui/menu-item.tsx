import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes";
import { Link } from "./link";

const itemClasses =
  "flex min-h-8 w-full items-center gap-2 rounded-sm px-2 py-1 text-left hover:bg-hover focus-visible:bg-hover " +
  "focus-visible:-outline-offset-2 disabled:text-ink-faint disabled:hover:bg-transparent pointer-coarse:min-h-11 " +
  "[&_svg]:size-4 [&_svg]:shrink-0";

interface ItemLook {
  icon?: ReactNode;
  tone?: "default" | "danger";
}

export function MenuLink({ icon, tone, className, children, ...rest }: ComponentProps<typeof Link> & ItemLook) {
  return (
    <Link {...rest} className={classes(itemClasses, toneClasses(tone), className)}>
      {icon}
      {children}
    </Link>
  );
}

/** A button; with `type="submit"` inside a form it runs the form's action. */
export function MenuAction({ icon, tone, className, children, ...rest }: ComponentProps<"button"> & ItemLook) {
  return (
    <button type="button" {...rest} className={classes(itemClasses, toneClasses(tone), className)}>
      {icon}
      {children}
    </button>
  );
}

export function MenuSeparator() {
  return <hr className="-mx-1 my-1" />;
}

function toneClasses(tone: ItemLook["tone"]) {
  return tone === "danger" ? "text-danger-text" : "[&_svg]:text-ink-muted";
}
