import { type ReactNode, useId } from "react";
import { classes } from "./classes";

interface PanelProps {
  title?: string;
  /** Beside the title: a link, a small button, a sum. */
  aside?: ReactNode;
  /** For a table or list that reaches to the edges. */
  flush?: boolean;
  className?: string;
  children: ReactNode;
}

/** A card. With a title it is a section that screen readers can jump to. */
export function Panel({ title, aside, flush = false, className, children }: PanelProps) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={title ? titleId : undefined}
      className={classes("min-w-0 overflow-clip rounded-lg border border-line bg-surface", className)}
    >
      {title && (
        <div
          className={classes(
            "flex min-h-11 items-center justify-between gap-4 px-4 py-1.5",
            flush && "border-b border-line",
          )}
        >
          <h2 id={titleId} className="text-base font-semibold">
            {title}
          </h2>
          {aside}
        </div>
      )}
      <div className={classes(!flush && (title ? "px-4 pb-4" : "p-4"))}>{children}</div>
    </section>
  );
}
