import type { ReactNode } from "react";

interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  /** What to do next. */
  children?: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="mx-auto grid max-w-sm justify-items-center gap-1 px-4 py-12 text-center">
      {icon && (
        <span className="mb-2 grid size-10 place-items-center rounded-full bg-hover text-ink-muted [&_svg]:size-5">
          {icon}
        </span>
      )}
      <p className="text-balance font-semibold">{title}</p>
      {children && <div className="text-pretty text-ink-muted">{children}</div>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}
