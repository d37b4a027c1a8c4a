"use client";

import { Download, KeyRound } from "lucide";
import { useState } from "react";
import { KeyDialog } from "@/components/backups/key-dialog";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

interface DownloadPanelProps {
  id: string;
  /** The name that the browser gives the file. */
  fileName: string;
  prepare: FormAction<void>;
  showKey: FormAction<{ identity: string }>;
}

/** For owners: the encrypted file, and apart from it the key, each after confirming who one is. */
export function DownloadPanel({ id, fileName, prepare, showKey }: DownloadPanelProps) {
  const t = useTranslations("backups.download");
  const [identity, setIdentity] = useState<string | null>(null);
  return (
    <Panel title={t("title")}>
      <p className="mb-3 text-pretty text-ink-muted">{t("hint")}</p>
      <div className="flex flex-wrap gap-2">
        {/* A link would lead to an answer that nobody can read when one has to confirm first. */}
        <ActionForm action={prepare} onDone={() => window.location.assign(`/api/v1/backups/${id}/file`)}>
          {() => (
            <>
              <input type="hidden" name="id" value={id} />
              <SubmitButton variant="secondary" icon={<Icon of={Download} />}>
                {t("file")}
              </SubmitButton>
            </>
          )}
        </ActionForm>
        <ActionForm action={showKey} onDone={(answer) => setIdentity(answer.identity)}>
          {() => (
            <>
              <input type="hidden" name="id" value={id} />
              <SubmitButton variant="secondary" icon={<Icon of={KeyRound} />}>
                {t("key")}
              </SubmitButton>
            </>
          )}
        </ActionForm>
      </div>
      <KeyDialog identity={identity} fileName={fileName} onClose={() => setIdentity(null)} />
    </Panel>
  );
}
