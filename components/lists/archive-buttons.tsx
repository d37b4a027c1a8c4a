"use client";

import { Archive, ArchiveRestore } from "lucide";
import { type BulkAction, useBulkAction } from "@/components/lists/use-bulk-action";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useTranslations } from "@/lib/i18n/use-words";

export interface ArchiveButtonsProps {
  noun: "project" | "client" | "task" | "activity";
  /** What the list shows. */
  shows: "open" | "archived" | "both";
  archive: BulkAction;
  undo: BulkAction;
}

/** Puts away or brings back what is ticked. */
export function ArchiveButtons({ noun, shows, archive, undo }: ArchiveButtonsProps) {
  const t = useTranslations("common");
  const { apply, pending } = useBulkAction(undo);
  return (
    <>
      {shows !== "archived" && (
        <Button
          size="sm"
          icon={<Icon of={Archive} />}
          pending={pending}
          onClick={() => apply(archive, `${noun}.archived`, { to: "archived" })}
        >
          {t("archive")}
        </Button>
      )}
      {shows !== "open" && (
        <Button
          size="sm"
          icon={<Icon of={ArchiveRestore} />}
          pending={pending}
          onClick={() => apply(archive, `${noun}.restored`, { to: "restored" })}
        >
          {t("restore")}
        </Button>
      )}
    </>
  );
}
