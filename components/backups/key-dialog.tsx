"use client";

import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { useTranslations } from "@/lib/i18n/use-words";

interface KeyDialogProps {
  /** Null: closed. It is kept nowhere but in this window. */
  identity: string | null;
  fileName: string;
  onClose: () => void;
}

/** The key, the one time it is seen, and how to use it without Kontor. Needs the namespaces "backups" and "common". */
export function KeyDialog({ identity, fileName, onClose }: KeyDialogProps) {
  const t = useTranslations("backups.download");
  const common = useTranslations("common");
  const commands = [`age --decrypt --identity key.txt ${fileName} > backup.tar.gz`, "tar -xzf backup.tar.gz"].join(
    "\n",
  );
  return (
    <Dialog open={identity !== null} onClose={onClose} title={t("keyTitle")} closeLabel={common("close")}>
      <div className="grid gap-3">
        <p className="text-pretty text-ink-muted">{t("keyHint")}</p>
        <code className="rounded-md border border-line bg-canvas px-3 py-2 text-sm wrap-anywhere">{identity}</code>
        <div>
          <CopyButton text={identity ?? ""} label={t("copyKey")} copiedLabel={t("copied")} />
        </div>
        <p className="text-pretty">{t("howTo")}</p>
        <pre className="overflow-x-auto rounded-md border border-line bg-canvas px-3 py-2 font-mono text-sm whitespace-pre-wrap wrap-anywhere">
          {commands}
        </pre>
        <div>
          <CopyButton text={commands} label={t("copyCommands")} copiedLabel={t("copied")} />
        </div>
        <p className="text-sm text-pretty text-ink-muted">{t("contents")}</p>
      </div>
    </Dialog>
  );
}
