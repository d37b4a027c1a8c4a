"use client";

import { Download, Printer } from "lucide";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Icon } from "@/components/ui/icon";
import { PrintSheet } from "@/components/ui/print-sheet";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";

interface RecoveryCodeSheetProps {
  codes: readonly string[];
  agencyName: string;
  email: string;
}

/** The codes, the one time they are seen: to print, to copy and to download. Needs the namespace "factors". */
export function RecoveryCodeSheet({ codes, agencyName, email }: RecoveryCodeSheetProps) {
  const t = useTranslations("factors");
  const format = useFormatter();
  const heading = t("codesOf", { agency: agencyName, email });
  const madeOn = t("codesMadeOn", { date: format.dateTime(new Date(), { dateStyle: "long" }) });
  const text = [heading, madeOn, "", ...codes, "", t("codesUse")].join("\n");
  return (
    <div className="grid gap-3">
      <CodeList codes={codes} />
      <div className="flex flex-wrap gap-2">
        <Button icon={<Icon of={Printer} />} onClick={() => window.print()}>
          {t("print")}
        </Button>
        <Button icon={<Icon of={Download} />} onClick={() => download(text, t("fileName"))}>
          {t("download")}
        </Button>
        <CopyButton text={codes.join("\n")} label={t("copy")} copiedLabel={t("codesCopied")} />
      </div>
      <PrintSheet>
        <h1 className="text-xl font-semibold">{t("codes")}</h1>
        <p>
          {agencyName}, {email}
        </p>
        <p className="mb-6">{madeOn}</p>
        <CodeList codes={codes} />
        <p className="mt-6">{t("codesUse")}</p>
      </PrintSheet>
    </div>
  );
}

function CodeList({ codes }: { codes: readonly string[] }) {
  return (
    <ol className="grid gap-1 rounded-md border border-line bg-canvas px-4 py-3 font-mono print:gap-3 print:border-0 print:p-0 print:text-lg">
      {codes.map((code) => (
        <li key={code}>{code}</li>
      ))}
    </ol>
  );
}

/** Made here: the codes go to the server no more than they come from it twice. */
function download(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  Object.assign(document.createElement("a"), { href: url, download: fileName }).click();
  URL.revokeObjectURL(url);
}
