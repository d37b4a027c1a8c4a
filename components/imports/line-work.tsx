import { Fragment } from "react";
import { Badge } from "@/components/ui/badge";
import { useTranslations } from "@/lib/i18n/use-words";
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
    <span className="wrap-anywhere @max-2xl:text-right">
      {parts
        .filter(({ name }) => name !== null)
        .map(({ kind, name }, index) => (
          <Fragment key={kind}>
            {index > 0 && " · "}
            {name}
            {creates.includes(kind) && (
              <>
                {" "}
                <Badge tone="accent">{t("new")}</Badge>
              </>
            )}
          </Fragment>
        ))}
    </span>
  );
}
