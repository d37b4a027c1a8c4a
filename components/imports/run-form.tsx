"use client";

import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

interface RunFormProps {
  id: string;
  entries: number;
  problems: number;
  /** Something else is to be decided first. */
  isUndecided: boolean;
  action: FormAction<void>;
}

/** Starts the import. Lines with problems are left out only when the person says so. */
export function RunForm({ id, entries, problems, isUndecided, action }: RunFormProps) {
  const t = useTranslations("imports.run");
  const [leavesOut, setLeavesOut] = useState(false);
  if (isUndecided) return <Notice tone="warning">{t("undecided")}</Notice>;
  if (entries === 0) return <Notice>{t("nothing")}</Notice>;
  const mayRun = problems === 0 || leavesOut;
  return (
    <ActionForm action={action} className="grid gap-4">
      {() => (
        <>
          <input type="hidden" name="id" value={id} />
          {problems > 0 && (
            <CheckboxField
              name="leaveOutProblems"
              label={t("leaveOut", { count: problems })}
              hint={t("leaveOutHint")}
              checked={leavesOut}
              onChange={(event) => setLeavesOut(event.target.checked)}
            />
          )}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <SubmitButton disabled={!mayRun}>{t("submit", { count: entries })}</SubmitButton>
            <p className="text-sm text-ink-faint">{t("undoable")}</p>
          </div>
        </>
      )}
    </ActionForm>
  );
}
