"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Link } from "./link";

export interface NavItem {
  href: string;
  label: string;
  icon: ReactNode;
  /** How many wait there. */
  count?: number;
  /** Whether one is there now; found from the path when left out. */
  current?: boolean;
  /** Pages below its address are not part of it. */
  exact?: boolean;
  /** One of the four at most that have a place in the phone's tab bar. */
  tab?: boolean;
}

/** A layout stays when the page below it changes, so the link itself finds out whether it is current. */
export function NavLink({ item, className }: { item: NavItem; className: string }) {
  const path = usePathname();
  const isBelow = !item.exact && path.startsWith(`${item.href}/`);
  const current = item.current ?? (path === item.href || isBelow);
  return (
    <Link href={item.href} aria-current={current ? "page" : undefined} className={className}>
      {item.icon}
      <span className="truncate">{item.label}</span>
      {item.count ? (
        <span className="ml-auto rounded-full bg-accent-soft px-1.5 text-xs font-medium text-accent-text tabular-nums">
          {item.count}
        </span>
      ) : null}
    </Link>
  );
}
