import { ChevronRight } from "lucide";
import { Fragment, type ReactNode } from "react";
import { Icon } from "./icon";
import { Link } from "./link";

interface PageHeaderProps {
  title: ReactNode;
  /** Small facts under the title: a badge, a name, a date. */
  meta?: ReactNode;
  actions?: ReactNode;
  /** The way here, without this page itself. */
  breadcrumbs?: { label: string; items: readonly { label: string; href: string }[] };
}

export function PageHeader({ title, meta, actions, breadcrumbs }: PageHeaderProps) {
  return (
    <header className="mb-5 grid gap-1">
      {breadcrumbs && (
        <nav aria-label={breadcrumbs.label} className="flex flex-wrap items-center gap-1 text-sm text-ink-faint">
          {breadcrumbs.items.map((item, index) => (
            <Fragment key={item.href}>
              {index > 0 && <Icon of={ChevronRight} className="size-3.5" />}
              <Link href={item.href} className="rounded-sm hover:text-ink hover:underline">
                {item.label}
              </Link>
            </Fragment>
          ))}
        </nav>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-xl font-semibold">{title}</h1>
          {meta && <div className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-muted">{meta}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </header>
  );
}
