"use client";

import { Copy, Trash2 } from "lucide";
import { NewEntryForm } from "@/components/calendar/new-entry-form";
import type { useEdits } from "@/components/calendar/use-edits";
import { NoProjects } from "@/components/recordables/no-projects";
import { useChoices } from "@/components/recordables/use-choices";
import type { FieldsDraft } from "@/components/time-entries/entry-fields";
import { EntryForm } from "@/components/time-entries/entry-form";
import type { ShownEntry } from "@/components/time-entries/use-entries";
import { IconButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import type { InstantSpan } from "@/lib/calendar/axis";
import { useTranslations } from "@/lib/i18n/use-words";
import { isAnythingRecordable } from "@/lib/recordables/rules";

/** `place`: where what is typed and not saved is kept. */
export type Opened = { place: string } & (
  | { kind: "new"; before: FieldsDraft; drawn: InstantSpan | null }
  | { kind: "entry"; entry: ShownEntry }
);

interface EntryDialogProps {
  opened: Opened | null;
  edits: ReturnType<typeof useEdits>;
  canCreateProject: boolean;
  onClose: () => void;
}

/** A new entry, or one that is there with what can be done about it. */
export function EntryDialog({ opened, edits, canCreateProject, onClose }: EntryDialogProps) {
  const t = useTranslations("calendar");
  const common = useTranslations("common");
  const choices = useChoices(opened !== null);
  const title = opened?.kind === "entry" ? t("editTitle") : t("newTitle");
  return (
    <Dialog open={opened !== null} onClose={onClose} title={title} closeLabel={common("close")} size="lg">
      {choices === "loading" && (
        <p role="status" className="flex h-14 items-center gap-2 text-ink-muted">
          <Spinner />
          {t("loadingChoices")}
        </p>
      )}
      {choices === "unreachable" && <Notice tone="danger">{t("choicesUnreachable")}</Notice>}
      {typeof choices === "object" && opened?.kind === "new" && !isAnythingRecordable(choices) && (
        <NoProjects canCreateProject={canCreateProject} />
      )}
      {typeof choices === "object" && opened?.kind === "new" && isAnythingRecordable(choices) && (
        <NewEntryForm {...{ choices, onClose }} {...opened} onCreate={edits.create} />
      )}
      {typeof choices === "object" && opened?.kind === "entry" && (
        <EntryForm
          {...{ choices, onClose, entry: opened.entry }}
          onSave={(changes, preview) => edits.save(opened.entry, changes, preview)}
          className="py-1"
          more={
            <>
              <IconButton
                label={t("delete")}
                icon={<Icon of={Trash2} />}
                onClick={() => {
                  onClose();
                  void edits.remove(opened.entry.id);
                }}
              />
              <IconButton
                label={t("duplicate")}
                icon={<Icon of={Copy} />}
                onClick={() => {
                  onClose();
                  edits.duplicate(opened.entry.id);
                }}
              />
            </>
          }
        />
      )}
    </Dialog>
  );
}
