"use client";

import { Play } from "lucide";
import { type FormEvent, useState } from "react";
import { NoteField } from "@/components/note-suggestions/note-field";
import { FavouriteButton } from "@/components/recordables/favourite-button";
import { activityNameOf } from "@/components/recordables/picker-items";
import { RecordablePicker } from "@/components/recordables/recordable-picker";
import { useTimer } from "@/components/timers/timer-provider";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { useKeptDraft } from "@/components/unsent/use-kept-draft";
import { useTranslations } from "@/lib/i18n/use-words";
import type { KnownRecordableView, RecordableChoices } from "@/lib/recordables/schema";
import type { Refusal } from "@/lib/unsent/send";

const NOTHING_CHOSEN: { on: KnownRecordableView | null; note: string } = { on: null, note: "" };

/** Chooses what to record time on and starts the timer; Enter is enough. */
export function StartTimerForm({ choices }: { choices: RecordableChoices }) {
  const t = useTranslations();
  const { start } = useTimer();
  const [{ on, note }, setDraft, clearDraft] = useKeptDraft("timer", NOTHING_CHOSEN);
  const [isMissing, setMissing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(!on);
    if (!on) return;
    const activityName = activityNameOf(choices, on.activityId);
    const refused = await start({ on, note, billable: on.billableDefault, activityName });
    if (!refused) clearDraft();
    setRefusal(refused);
  };

  return (
    <form data-to-start onSubmit={submit} noValidate className="grid gap-3">
      {refusal && <Notice tone="danger">{refusal.message}</Notice>}
      <div className="flex items-start gap-2">
        <RecordablePicker
          choices={choices}
          value={on}
          onChange={(chosen) => {
            setDraft((now) => ({ ...now, on: chosen }));
            setMissing(false);
          }}
          error={isMissing ? t("entries.chooseProject") : undefined}
          className="flex-1"
        />
        {on && (
          <div className="mt-6">
            <FavouriteButton favourites={choices.favourites} recordable={on} />
          </div>
        )}
      </div>
      <div className="flex flex-wrap items-end gap-2">
        <NoteField
          label={t("timer.note")}
          labelHidden
          placeholder={t("timer.notePlaceholder")}
          value={note}
          onChange={(typed) => setDraft((now) => ({ ...now, note: typed }))}
          on={on}
          className="min-w-48 flex-1"
        />
        <Button type="submit" variant="primary" icon={<Icon of={Play} className="fill-current" />}>
          {t("timer.start")}
        </Button>
      </div>
    </form>
  );
}
