"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { EntryFields } from "@/components/timesheet/use-entry-writes";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Notice } from "@/components/ui/notice";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { formatDuration, parseDuration } from "@/lib/time/duration";
import type { EntryView } from "@/lib/timesheets/rules";
import type { Outcome } from "@/lib/unsent/send-or-keep";

interface EntryFormProps {
  /** Null: a new one. */
  entry: EntryView | null;
  billableDefault: boolean;
  focus: "first" | "note";
  onSave: (fields: EntryFields) => Promise<Outcome<unknown>>;
  onSaved: (outcome: Outcome<unknown>) => void;
  onCancel: () => void;
  onDelete?: () => void;
}

type Problem = { message?: string; fields: Record<string, string> };

/** One entry's time, note and whether it is billable. What was typed stays until it is saved. */
export function EntryForm({ entry, billableDefault, focus, onSave, onSaved, onCancel, onDelete }: EntryFormProps) {
  const t = useTranslations("timesheet");
  const common = useTranslations("common");
  const [problem, setProblem] = useState<Problem>({ fields: {} });
  const [pending, setPending] = useState(false);
  const formRef = useRef<HTMLFormElement>(null);
  // Without a duration there is nothing yet that a note could be for.
  const focused = focus === "note" && entry ? "note" : "first";
  useEffect(() => {
    const field = focused === "note" ? "[name=note]" : "input";
    formRef.current?.querySelector<HTMLElement>(field)?.focus();
  }, [focused]);
  const isTimed = entry?.startTime != null && entry.endTime != null;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const form = event.currentTarget;
    const read = readFields(new FormData(form), entry);
    if ("wrong" in read) {
      setProblem({ fields: { durationSeconds: t(`wrong.${read.wrong}`) } });
      form.querySelector<HTMLInputElement>("[name=duration]")?.focus();
      return;
    }
    setPending(true);
    const outcome = await onSave(read);
    setPending(false);
    if (outcome.status !== "refused") return onSaved(outcome);
    const { message, fieldErrors } = outcome.refusal;
    setProblem({ message: Object.keys(fieldErrors).length === 0 ? message : undefined, fields: fieldErrors });
  };

  return (
    <form ref={formRef} onSubmit={submit} noValidate className="grid gap-3">
      {problem.message && <Notice tone="danger">{problem.message}</Notice>}
      {isTimed ? (
        <div className="grid grid-cols-2 gap-3">
          <TimeOfDay
            name="startTime"
            label={t("start")}
            time={entry.startTime ?? ""}
            error={problem.fields.startTime}
          />
          <TimeOfDay name="endTime" label={t("end")} time={entry.endTime ?? ""} error={problem.fields.endTime} />
        </div>
      ) : (
        <DurationField seconds={entry?.durationSeconds ?? null} error={problem.fields.durationSeconds} />
      )}
      <TextAreaField
        name="note"
        label={t("note")}
        placeholder={t("notePlaceholder")}
        defaultValue={entry?.note}
        error={problem.fields.note}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
        }}
      />
      <CheckboxField name="billable" label={common("billable")} defaultChecked={entry?.billable ?? billableDefault} />
      <div className="flex justify-end gap-2">
        {onDelete && (
          <Button variant="ghost" icon={<Trash2 />} className="mr-auto" onClick={onDelete}>
            {t("deleteEntry")}
          </Button>
        )}
        <Button onClick={onCancel}>{common("cancel")}</Button>
        <Button type="submit" variant="primary" pending={pending}>
          {common("save")}
        </Button>
      </div>
    </form>
  );
}

function DurationField({ seconds, error }: { seconds: number | null; error?: string }) {
  const t = useTranslations("timesheet");
  const [text, setText] = useState(seconds === null ? "" : formatDuration(seconds));
  const parsed = parseDuration(text);
  const isEcho = parsed.ok && formatDuration(parsed.seconds) !== text.trim();
  return (
    <TextField
      name="duration"
      label={t("duration")}
      value={text}
      onChange={(event) => setText(event.target.value)}
      hint={isEcho ? t("understood", { duration: formatDuration(parsed.seconds) }) : undefined}
      error={error}
      autoComplete="off"
    />
  );
}

interface TimeOfDayProps {
  name: string;
  label: string;
  /** "HH:MM:SS" */
  time: string;
  error?: string;
}

function TimeOfDay({ time, ...rest }: TimeOfDayProps) {
  const hasSeconds = !time.endsWith(":00");
  return (
    <TextField {...rest} type="time" defaultValue={hasSeconds ? time : time.slice(0, 5)} step={hasSeconds ? 1 : 60} />
  );
}

function readFields(
  form: FormData,
  entry: EntryView | null,
): EntryFields | { wrong: "unreadable" | "too-long" | "negative" } {
  const text = (name: string) => String(form.get(name) ?? "");
  const rest = { note: text("note"), billable: form.has("billable") };
  const { startTime, endTime } = entry ?? {};
  if (startTime && endTime) {
    // Times left as they are go unsent: they are exact to the second, and may come twice on a day of a clock change.
    const isSame = startTime.startsWith(text("startTime")) && endTime.startsWith(text("endTime"));
    return isSame && text("startTime") && text("endTime")
      ? rest
      : { ...rest, startTime: text("startTime"), endTime: text("endTime") };
  }
  const parsed = parseDuration(text("duration"));
  if (!parsed.ok) return { wrong: parsed.reason === "empty" ? "unreadable" : parsed.reason };
  if (parsed.seconds === 0) return { wrong: "unreadable" };
  return { ...rest, durationSeconds: parsed.seconds };
}
