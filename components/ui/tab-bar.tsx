"use client";

import { Ellipsis } from "lucide";
import type { NavGroup } from "./app-shell";
import { Icon } from "./icon";
import { Menu } from "./menu";
import { MenuLink } from "./menu-item";
import { NavLink } from "./nav-link";

interface TabBarProps {
  nav: readonly NavGroup[];
  label: string;
  moreLabel: string;
}

const tabClasses =
  "grid min-w-0 flex-auto content-center justify-items-center gap-0.5 rounded-md px-1 text-xs text-ink-muted " +
  "aria-[current=page]:font-medium aria-[current=page]:text-accent-text forced-colors:aria-[current=page]:underline focus-visible:-outline-offset-2 [&_svg]:size-5";

/** The phone's navigation, in reach of the thumb. */
export function TabBar({ nav, label, moreLabel }: TabBarProps) {
  const items = nav.flatMap((group) => group.items);
  const rest = items.filter((item) => !item.tab);
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden"
    >
      <div className="mx-auto flex h-14 max-w-lg px-1">
        {items
          .filter((item) => item.tab)
          .map((item) => (
            <NavLink key={item.href} item={{ ...item, count: undefined }} className={tabClasses} />
          ))}
        {rest.length > 0 && (
          <Menu
            label={moreLabel}
            triggerClassName={tabClasses}
            trigger={
              <>
                <Icon of={Ellipsis} />
                {moreLabel}
              </>
            }
          >
            {rest.map((item) => (
              <MenuLink key={item.href} href={item.href} icon={item.icon}>
                {item.label}
              </MenuLink>
            ))}
          </Menu>
        )}
      </div>
    </nav>
  );
}
