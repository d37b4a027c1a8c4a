import { classes } from "./classes";
import { Link } from "./link";

export interface FilterTab {
  label: string;
  href: string;
  current: boolean;
  count?: number;
}

/** Views of one page as links, so that each has a URL. */
export function FilterTabs({ label, tabs }: { label: string; tabs: readonly FilterTab[] }) {
  return (
    <nav aria-label={label} className="mb-4 overflow-x-auto border-b border-line">
      <ul className="flex gap-4">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className={classes(
                "flex h-9 items-center gap-1.5 whitespace-nowrap px-0.5 focus-visible:-outline-offset-2 pointer-coarse:h-11",
                tab.current ? "border-b-2 border-accent font-medium text-ink" : "pb-0.5 text-ink-muted hover:text-ink",
              )}
            >
              {tab.label}
              {tab.count !== undefined && <span className="font-normal text-ink-faint tabular-nums">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
