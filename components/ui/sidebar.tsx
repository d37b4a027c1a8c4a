"use client";

import type { NavGroup } from "./app-shell";
import { Link } from "./link";
import { LogoMark } from "./logo";
import { NavLink } from "./nav-link";

interface SidebarProps {
  home: { href: string; label: string };
  name: string;
  nav: readonly NavGroup[];
  label: string;
}

export function Sidebar({ home, name, nav, label }: SidebarProps) {
  return (
    <nav
      aria-label={label}
      className="sticky top-0 hidden h-dvh flex-col overflow-y-auto border-r border-line px-3 pb-4 lg:flex print:hidden"
    >
      <Link
        href={home.href}
        aria-label={`${name}, ${home.label}`}
        className="my-1.5 flex h-9 shrink-0 items-center gap-2.5 rounded-md px-2 font-semibold hover:bg-hover"
      >
        <LogoMark className="size-5 shrink-0" />
        <span className="truncate">{name}</span>
      </Link>
      <div className="mt-2 grid gap-4">
        {nav.map((group) => (
          <div key={group.items[0]?.href} className="grid gap-0.5">
            {group.label && <p className="px-2 pb-1 text-xs font-medium text-ink-faint">{group.label}</p>}
            {group.items.map((item) => (
              <NavLink
                key={item.href}
                item={item}
                className="flex h-8 items-center gap-2.5 rounded-md px-2 font-medium text-ink-muted transition-colors hover:bg-hover hover:text-ink aria-[current=page]:bg-line/70 aria-[current=page]:text-ink forced-colors:aria-[current=page]:underline pointer-coarse:h-10 [&_svg]:size-4 [&_svg]:shrink-0 aria-[current=page]:[&_svg]:text-accent-text"
              />
            ))}
          </div>
        ))}
      </div>
    </nav>
  );
}
