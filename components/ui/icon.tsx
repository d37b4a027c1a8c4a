import type { IconNode } from "lucide";
import type { SVGProps } from "react";
import { classes } from "./classes";
import { pathOf } from "./icon-path";

interface IconProps extends Pick<SVGProps<SVGSVGElement>, "className" | "x" | "y" | "width" | "height"> {
  /** One of the package `lucide`. */
  of: IconNode;
  /** What it says where no words stand beside it. */
  label?: string;
}

/** A small drawing in the colour of the words around it. */
export function Icon({ of, label, className, ...place }: IconProps) {
  return (
    <svg
      {...place}
      role={label && "img"}
      aria-label={label}
      aria-hidden={label ? undefined : "true"}
      viewBox="0 0 24 24"
      className={classes("icon", className)}
    >
      <path d={drawn(of)} />
    </svg>
  );
}

const paths = new WeakMap<IconNode, string>();

function drawn(icon: IconNode): string {
  const path = paths.get(icon) ?? pathOf(icon);
  paths.set(icon, path);
  return path;
}
