"use client";

import { Ellipsis } from "lucide";
import { useState } from "react";
import { projectTone } from "@/components/recordables/picker-items";
import { RecordablePicker } from "@/components/recordables/recordable-picker";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { Swatch } from "@/components/ui/swatch";
import { useTranslations } from "@/lib/i18n/use-words";
import { lineKey, lineName } from "@/lib/recordables/rules";
import type { KnownRecordableView, RecordableChoices } from "@/lib/recordables/schema";

interface PhoneChoicesProps {
  choices: RecordableChoices;
  chosen: KnownRecordableView | null;
  onChoose: (line: KnownRecordableView | null) => void;
}

const MOST_SHOWN = 6;

/** What one often records time on, as chips to tap; everything else behind the last of them. */
export function PhoneChoices({ choices, chosen, onChoose }: PhoneChoicesProps) {
  const t = useTranslations("today");
  const common = useTranslations("common");
  const [isOpen, setOpen] = useState(false);
  const known = linesOf(choices);
  const isElsewhere = chosen && !known.some((line) => lineKey(line) === lineKey(chosen));
  return (
    <fieldset aria-label={t("phone.choices")} className="-mx-4 flex min-w-0 gap-2 overflow-x-auto px-4 py-0.5">
      {(isElsewhere ? [chosen, ...known] : known).map((line) => {
        const isChosen = chosen !== null && lineKey(line) === lineKey(chosen);
        return (
          <button
            key={lineKey(line)}
            type="button"
            aria-pressed={isChosen}
            onClick={() => onChoose(isChosen ? null : line)}
            className={classes(
              chipClasses,
              isChosen ? "border-accent bg-accent-soft text-ink" : "border-line text-ink-muted",
            )}
          >
            <Swatch tone={projectTone(line.projectColor)} />
            <span className="max-w-40 truncate">{lineName(line)}</span>
          </button>
        );
      })}
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className={classes(chipClasses, "border-line text-ink-muted")}
      >
        <Icon of={Ellipsis} className="size-4" />
        {t("phone.other")}
      </button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t("phone.otherTitle")} closeLabel={common("close")}>
        <RecordablePicker choices={choices} value={chosen} onChange={onChoose} autoFocus />
        <DialogActions>
          <Button variant="primary" onClick={() => setOpen(false)}>
            {common("close")}
          </Button>
        </DialogActions>
      </Dialog>
    </fieldset>
  );
}

const chipClasses = "inline-flex h-11 shrink-0 items-center gap-2 rounded-full border px-3.5";

function linesOf({ favourites, recents }: RecordableChoices): KnownRecordableView[] {
  const lines = new Map([...favourites, ...recents].reverse().map((line) => [lineKey(line), line]));
  return [...lines.values()].reverse().slice(0, MOST_SHOWN);
}
