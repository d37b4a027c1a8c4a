"use client";

import { FileClock } from "lucide";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Icon } from "@/components/ui/icon";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";
import type { ExportFormat } from "@/lib/reports/export-schema";

interface PrepareExportProps {
  format: ExportFormat;
  /** What the file is about. */
  fields: Record<string, string | undefined>;
  action: FormAction<never>;
}

/** For files that take too long to be waited for. Needs the namespaces "common" and "reports". */
export function PrepareExport({ format, fields, action }: PrepareExportProps) {
  const t = useTranslations("reports");
  const given = Object.entries({ ...fields, format }).filter(([, value]) => value);
  return (
    <ActionForm action={action} className="print:hidden">
      {() => (
        <>
          {given.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SubmitButton variant="secondary" icon={<Icon of={FileClock} />}>
            {t("prepare", { format: format.toUpperCase() })}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
