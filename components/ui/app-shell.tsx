import type { ReactNode } from "react";
import { classes } from "./classes";
import { Link } from "./link";
import { LogoMark } from "./logo";
import type { NavItem } from "./nav-link";
import { Sidebar } from "./sidebar";
import { TabBar } from "./tab-bar";

export interface NavGroup {
  label?: string;
  items: readonly NavItem[];
}

interface AppShellProps {
  /** Where the mark leads, and what that link is called. */
  home: { href: string; label: string };
  /** Whose house it is; beside the mark. */
  name: string;
  nav: readonly NavGroup[];
  navLabel: string;
  /** The words of the tab bar's button for what has no place there. */
  moreLabel: string;
  skipLabel: string;
  /** The top bar's slots: left (search), right (what runs now), and the user's menu at the end. */
  tools?: ReactNode;
  status?: ReactNode;
  user: ReactNode;
  children: ReactNode;
}

/** The frame of every page: sidebar where it is wide; top bar and tab bar on a phone. */
export function AppShell({
  home,
  name,
  nav,
  navLabel,
  moreLabel,
  skipLabel,
  tools,
  status,
  user,
  children,
}: AppShellProps) {
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[13.5rem_minmax(0,1fr)]">
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-md bg-accent px-3 py-2 font-medium text-on-accent focus:translate-y-0"
      >
        {skipLabel}
      </a>
      <Sidebar home={home} name={name} nav={nav} label={navLabel} />
      <div className="flex min-w-0 flex-col [--sticky-top:3rem]">
        <header className="sticky top-0 z-20 border-b border-line bg-canvas print:hidden">
          <div className="mx-auto flex h-12 max-w-7xl items-center gap-2 px-4 sm:px-6">
            <Link href={home.href} aria-label={home.label} className="mr-1 rounded-md lg:hidden">
              <LogoMark />
            </Link>
            {tools}
            <div className="ml-auto flex min-w-0 items-center gap-2">
              {status}
              {user}
            </div>
          </div>
        </header>
        <main
          id="content"
          tabIndex={-1}
          className={classes(
            "mx-auto w-full max-w-7xl flex-1 px-4 pt-5 pb-24 sm:px-6 lg:pb-10",
            // What a page docks above the tab bar never covers its end.
            "max-sm:has-data-dock:pb-80",
          )}
        >
          {children}
        </main>
        <TabBar nav={nav} label={navLabel} moreLabel={moreLabel} />
      </div>
    </div>
  );
}
