"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { sendFile } from "@/components/imports/send-file";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { useTranslations } from "@/lib/i18n/use-words";

/** Chooses a file or takes a dropped one, uploads it and goes on to its check. Needs the namespace "imports". */
export function UploadForm({ limitBytes }: { limitBytes: number }) {
  const t = useTranslations();
  const router = useRouter();
  const ids = useRef({ id: uuidv7(), receiptId: uuidv7() });
  const [file, setFile] = useState<File | null>(null);
  const [error, setError] = useState<string>();
  const [fault, setFault] = useState<string>();
  const [sentShare, setSentShare] = useState<number | null>(null);
  const megabytes = limitBytes / 1024 ** 2;

  const choose = (chosen: File | null) => {
    // Another file is another import.
    ids.current = { id: uuidv7(), receiptId: uuidv7() };
    setFile(chosen);
    setFault(undefined);
    setError(chosen && chosen.size > limitBytes ? t("imports.upload.tooLarge", { megabytes }) : undefined);
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (sentShare !== null) return;
    if (!file) return setError(t("imports.upload.none"));
    if (error) return;
    setFault(undefined);
    setSentShare(0);
    const sent = await sendFile(file, ids.current, setSentShare);
    if (sent.status === "done") return router.push(`/imports/${ids.current.id}`);
    setSentShare(null);
    if (sent.status === "unreachable") return setFault(t("imports.upload.fault"));
    if (sent.fileNameError) setError(t("imports.upload.fileName", { problem: sent.fileNameError }));
    else setFault(sent.message);
  };

  return (
    <form onSubmit={submit} className="grid gap-3" noValidate>
      {fault && <Notice tone="danger">{fault}</Notice>}
      <FileField
        label={t("imports.upload.file")}
        hint={t("imports.upload.hint", { megabytes })}
        error={error}
        accept=".csv,text/csv,.txt"
        disabled={sentShare !== null}
        onChange={(event) => choose(event.target.files?.[0] ?? null)}
      />
      {sentShare === null ? (
        <Button type="submit" variant="primary" className="justify-self-start">
          {t("imports.upload.submit")}
        </Button>
      ) : (
        <Progress
          label={t("imports.upload.sending")}
          value={sentShare}
          max={1}
          valueText={t("imports.upload.percent", { percent: Math.round(sentShare * 100) })}
        />
      )}
    </form>
  );
}
