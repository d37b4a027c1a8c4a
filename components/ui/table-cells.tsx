import { ArrowDown, ArrowUp } from "lucide";
import type { ReactNode } from "react";
import { classes } from "./classes";
import { Icon } from "./icon";
import { Link } from "./link";
import type { Column } from "./table";

type CellLook = Pick<Column<never>, "header" | "headerHidden" | "numeric" | "wideOnly" | "sort" | "total">;

// biome-ignore-start lint/a11y/noRedundantRoles: table.tsx says why
export function HeaderCell({ header, headerHidden, numeric, wideOnly, sort }: CellLook) {
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sort?.direction}
      className={classes(numeric && "numeric", wideOnly && "wide-only")}
    >
      {sort ? (
        <Link href={sort.href} className="inline-flex items-center gap-1 rounded-sm hover:text-ink">
          {header}
          {sort.direction === "ascending" && <Icon of={ArrowUp} className="size-3" />}
          {sort.direction === "descending" && <Icon of={ArrowDown} className="size-3" />}
        </Link>
      ) : (
        <span className={headerHidden ? "sr-only" : undefined}>{header}</span>
      )}
    </th>
  );
}

export function SelectHeader({ children }: { children: ReactNode }) {
  return (
    <th role="columnheader" scope="col" className="tick">
      {children}
    </th>
  );
}

/** Above the link that covers the row. In a card it stands at the left edge. */
export function SelectCell({ children }: { children: ReactNode }) {
  return (
    <td role="cell" className="tick">
      {children}
    </td>
  );
}

export function RowName({ href, children }: { href: string | undefined; children: ReactNode }) {
  return (
    <th role="rowheader" scope="row">
      {href ? (
        <Link href={href} className="row-link">
          {children}
        </Link>
      ) : (
        children
      )}
    </th>
  );
}

export function BodyCell({ header, headerHidden, numeric, wideOnly, children }: CellLook & { children: ReactNode }) {
  return (
    <td role="cell" data-label={header} className={lookOf({ headerHidden, numeric, wideOnly })}>
      {children}
    </td>
  );
}

export function FooterCell({ header, numeric, wideOnly, total }: CellLook) {
  return (
    <td role="cell" data-label={header} className={lookOf({ numeric, wideOnly })}>
      {total}
    </td>
  );
}
// biome-ignore-end lint/a11y/noRedundantRoles: table.tsx says why

/** Nothing at all for most cells of a page. */
function lookOf({ headerHidden, numeric, wideOnly }: Omit<CellLook, "header">): string | undefined {
  return classes(headerHidden && "corner", numeric && "numeric", wideOnly && "wide-only") || undefined;
}
