"use client";

import { Undo2 } from "lucide";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { FieldGroup } from "@/components/ui/field-group";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";
import type { TakingPlan } from "@/lib/restores/difference/plan";

interface TakeFormProps {
  /** The request, and which part of the difference is meant. */
  fields: Record<string, string>;
  plan: Pick<TakingPlan, "kinds" | "renames">;
  action: FormAction<void>;
}

const CHOICES = ["leave", "replace"] as const;

/** Confirms a taking-back; what is there today is overwritten only when the person says so. */
export function TakeForm({ fields, plan: { kinds, renames }, action }: TakeFormProps) {
  const t = useTranslations("difference");
  const [conflicts, setConflicts] = useState<(typeof CHOICES)[number]>("leave");
  const sum = (of: "back" | "differing") => kinds.reduce((total, row) => total + row[of], 0);
  const [back, differing] = [sum("back"), sum("differing")];
  const isNothing = back === 0 && conflicts === "leave";
  return (
    <ActionForm action={action} className="grid gap-5">
      {({ errors }) => (
        <>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {renames.length > 0 && (
            <FieldGroup legend={t("take.renames")} hint={t("take.renamesHint")}>
              {renames.map(({ id, kind, name, suggestion }, index) => (
                <div key={id} className="max-w-md">
                  <input type="hidden" name="renamedIds" value={id} />
                  <TextField
                    name="newNames"
                    label={t("take.renameOf", { kind: t(`one.${kind}`), name })}
                    defaultValue={suggestion}
                    error={errors[`newNames.${index}`] ?? (index === 0 ? (errors.newNames ?? errors.name) : undefined)}
                  />
                </div>
              ))}
            </FieldGroup>
          )}
          {differing > 0 && (
            <FieldGroup legend={t("take.conflictsTitle")}>
              {CHOICES.map((choice) => (
                <label key={choice} className="flex items-start gap-2">
                  <input
                    type="radio"
                    name="conflicts"
                    value={choice}
                    checked={conflicts === choice}
                    onChange={() => setConflicts(choice)}
                    className="mt-0.5 size-4 shrink-0 pointer-coarse:size-5"
                  />
                  <span>
                    {t(`take.${choice}`)}
                    <span className="block text-sm text-ink-faint">{t(`take.${choice}Hint`)}</span>
                  </span>
                </label>
              ))}
            </FieldGroup>
          )}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <SubmitButton
              icon={<Icon of={Undo2} />}
              disabled={isNothing}
              variant={conflicts === "replace" && differing > 0 ? "danger" : "primary"}
            >
              {conflicts === "replace" && differing > 0 ? t("take.submitReplace") : t("take.submit", { count: back })}
            </SubmitButton>
            {isNothing && <p className="text-sm text-ink-muted">{t("take.nothing")}</p>}
          </div>
        </>
      )}
    </ActionForm>
  );
}
