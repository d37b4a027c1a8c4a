import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { ShownRow } from "@/lib/imports/lines-schema";

/** Client, project and task of a line; those that come to be with it are marked. */
export function LineWork({ row: { client, project, task, creates } }: { row: ShownRow }) {
  const t = useTranslations("imports.lines");
  const parts = [
    { kind: "client", name: client },
    { kind: "project", name: project ?? t("noProject") },
    { kind: "task", name: task },
  ] as const;
  return (
    <span className="flex flex-wrap gap-x-1.5 gap-y-0.5 @max-2xl:justify-end">
      {parts.map(
        ({ kind, name }) =>
          name !== null && (
            <span key={kind} className="wrap-anywhere not-last:after:text-ink-faint not-last:after:content-['_·']">
              {name}
              {creates.includes(kind) && (
                <>
                  {" "}
                  <Badge tone="accent">{t("new")}</Badge>
                </>
              )}
            </span>
          ),
      )}
    </span>
  );
}
