import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { classes } from "./classes";
import type { Column } from "./table";

type CellLook = Pick<Column<never>, "header" | "headerHidden" | "numeric" | "wideOnly" | "sort" | "total">;

const padding = "px-3 first:pl-4 last:pr-4";
const line = "border-b border-line @max-xl:border-b-0";
/** In a card, a cell is a line of its own: the column's name on the left, the value on the right. */
const cardLine =
  "@max-xl:flex @max-xl:items-center @max-xl:justify-between @max-xl:gap-4 @max-xl:px-4 @max-xl:py-0.5 @max-xl:text-left " +
  "@max-xl:before:shrink-0 @max-xl:before:text-sm @max-xl:before:text-ink-faint @max-xl:before:content-[attr(data-label)]";

// biome-ignore-start lint/a11y/noRedundantRoles: table.tsx says why
export function HeaderCell({ header, headerHidden, numeric, wideOnly, sort }: CellLook) {
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sort?.direction}
      className={classes(
        "sticky top-(--sticky-top,0px) z-1 h-8 border-b border-line bg-surface text-left text-xs font-medium whitespace-nowrap text-ink-faint",
        padding,
        numeric && "text-right",
        wideOnly && "@max-xl:hidden",
      )}
    >
      {sort ? (
        <Link href={sort.href} className="inline-flex items-center gap-1 rounded-sm hover:text-ink">
          {header}
          {sort.direction === "ascending" && <ArrowUp className="size-3" />}
          {sort.direction === "descending" && <ArrowDown className="size-3" />}
        </Link>
      ) : (
        <span className={headerHidden ? "sr-only" : undefined}>{header}</span>
      )}
    </th>
  );
}

export function RowName({ href, children }: { href: string | undefined; children: ReactNode }) {
  return (
    <th
      role="rowheader"
      scope="row"
      className={classes("py-2 text-left font-medium @max-xl:block @max-xl:px-4 @max-xl:py-0.5", padding, line)}
    >
      {href ? (
        <Link
          href={href}
          className="outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
        >
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
    <td
      role="cell"
      data-label={headerHidden ? "" : header}
      className={classes(
        "py-2 [&_:is(a,button,input,select)]:relative",
        padding,
        line,
        cardLine,
        numeric && "text-right whitespace-nowrap",
        wideOnly && "@max-xl:hidden",
      )}
    >
      {children}
    </td>
  );
}

export function FooterCell({ header, numeric, wideOnly, total }: CellLook) {
  return (
    <td
      role="cell"
      data-label={total === undefined ? "" : header}
      className={classes(
        "h-10 font-semibold first:before:hidden @max-xl:h-auto",
        padding,
        cardLine,
        numeric && "text-right whitespace-nowrap",
        (wideOnly || total === undefined) && "@max-xl:hidden",
      )}
    >
      {total}
    </td>
  );
}
// biome-ignore-end lint/a11y/noRedundantRoles: table.tsx says why
