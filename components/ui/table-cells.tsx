import { ArrowDown, ArrowUp } from "lucide";
import type { ReactNode } from "react";
import { classes } from "./classes";
import { Icon } from "./icon";
import { Link } from "./link";
import type { Column } from "./table";

type CellLook = Pick<Column<never>, "header" | "headerHidden" | "numeric" | "wideOnly" | "sort" | "total">;

const padding = "px-3 first:pl-4 last:pr-4";
const line = "border-b border-line @max-2xl:border-b-0";
/** In a card, a cell is a line of its own: the column's name on the left, the value on the right. */
const cardLine =
  "@max-2xl:flex @max-2xl:empty:hidden @max-2xl:items-center @max-2xl:justify-between @max-2xl:gap-4 @max-2xl:px-4 @max-2xl:py-0.5 @max-2xl:text-right " +
  "@max-2xl:before:shrink-0 @max-2xl:before:text-sm @max-2xl:before:text-ink-faint @max-2xl:before:content-[attr(data-label)]";

/** What has no name of its own, like a menu, goes to the card's corner. */
const cardCorner = "@max-2xl:absolute @max-2xl:top-0 @max-2xl:right-1 @max-2xl:p-1 @max-2xl:last:pr-1";

// biome-ignore-start lint/a11y/noRedundantRoles: table.tsx says why
export function HeaderCell({ header, headerHidden, numeric, wideOnly, sort }: CellLook) {
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sort?.direction}
      className={classes(
        "sticky @max-4xl:static top-(--sticky-top,0px) z-2 h-8 border-b border-line bg-surface text-left text-xs font-medium whitespace-nowrap text-ink-faint",
        padding,
        numeric && "text-right",
        wideOnly && "@max-4xl:hidden @max-2xl:hidden",
      )}
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
    <th
      role="columnheader"
      scope="col"
      className="sticky top-(--sticky-top,0px) z-2 h-8 w-9 border-b border-line bg-surface pl-4 @max-4xl:static"
    >
      {children}
    </th>
  );
}

/** Above the link that covers the row. In a card it stands at the left edge. */
export function SelectCell({ children }: { children: ReactNode }) {
  return (
    <td
      role="cell"
      className="w-9 border-b border-line pl-4 [&_input]:relative [&_input]:z-1 @max-2xl:absolute @max-2xl:inset-y-0 @max-2xl:left-0 @max-2xl:border-0 @max-2xl:pt-2.5"
    >
      {children}
    </td>
  );
}

interface RowNameProps {
  href: string | undefined;
  /** Keeps a card's corner free. */
  besideCorner: boolean;
  children: ReactNode;
}

export function RowName({ href, besideCorner, children }: RowNameProps) {
  return (
    <th
      role="rowheader"
      scope="row"
      className={classes(
        "py-2 text-left font-medium @max-2xl:block @max-2xl:pl-4 @max-2xl:py-0.5",
        besideCorner ? "@max-2xl:pr-14" : "@max-2xl:pr-4",
        padding,
        line,
      )}
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
      data-label={header}
      className={classes(
        "py-2 [&_:is(a,button,input,select)]:relative",
        padding,
        line,
        headerHidden ? cardCorner : cardLine,
        numeric && "text-right whitespace-nowrap tabular-nums",
        wideOnly && "@max-4xl:hidden @max-2xl:hidden",
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
      data-label={header}
      className={classes(
        "h-10 font-semibold before:font-normal first:before:hidden @max-2xl:h-auto",
        padding,
        cardLine,
        numeric && "text-right whitespace-nowrap tabular-nums",
        wideOnly && "@max-4xl:hidden @max-2xl:hidden",
        total === undefined && "@max-2xl:hidden",
      )}
    >
      {total}
    </td>
  );
}
// biome-ignore-end lint/a11y/noRedundantRoles: table.tsx says why
