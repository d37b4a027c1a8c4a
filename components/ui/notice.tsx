import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide";
import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes";
import { Icon } from "./icon";

export type NoticeTone = "info" | "success" | "warning" | "danger";

const looks = {
  info: { icon: Info, box: "bg-accent-soft", mark: "text-accent-text" },
  success: { icon: CircleCheck, box: "bg-success-soft", mark: "text-success-text" },
  warning: { icon: TriangleAlert, box: "bg-warning-soft", mark: "text-warning-text" },
  danger: { icon: CircleAlert, box: "bg-danger-soft", mark: "text-danger-text" },
};

export interface NoticeProps extends Omit<ComponentProps<"div">, "title"> {
  tone?: NoticeTone;
  title?: string;
  /** A button or link that helps. */
  action?: ReactNode;
}

/** Says something in the flow of the page. "danger" is announced at once; give others `role="status"` when they appear later. */
export function Notice({ tone = "info", title, action, className, children, ...rest }: NoticeProps) {
  const { icon, box, mark } = looks[tone];
  return (
    <div
      role={tone === "danger" ? "alert" : undefined}
      {...rest}
      className={classes("flex items-start gap-2.5 rounded-md px-3 py-2.5", box, className)}
    >
      <Icon of={icon} className={classes("mt-0.5 size-4 shrink-0", mark)} />
      <div className="flex min-w-0 flex-1 flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          {title && <p className={classes("font-medium", mark)}>{title}</p>}
          {children}
        </div>
        {action && <div className="sm:-my-1">{action}</div>}
      </div>
    </div>
  );
}
