"use client";

import type { ReactNode } from "react";
import type { Ceremony } from "@/components/passkeys/hold-ceremony";
import { OnlyUnder } from "@/components/passkeys/only-under";
import { useCeremony } from "@/components/passkeys/use-ceremony";
import { usePasskeySupport } from "@/components/passkeys/use-passkey-support";
import { Button, type ButtonProps } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/use-words";

interface CeremonyButtonProps<Options, Answer> extends Pick<ButtonProps, "icon" | "variant" | "size" | "className"> {
  ceremony: Ceremony<Options, Answer> & { origin: string };
  onDone?: (answer: Answer) => void;
  children: ReactNode;
}

/** A button that has the browser ask for a passkey, and below it what came of that. Where none can work, it says why. */
export function CeremonyButton<Options, Answer>(props: CeremonyButtonProps<Options, Answer>) {
  const { ceremony, onDone, children, ...look } = props;
  const t = useTranslations("passkeys");
  const support = usePasskeySupport(ceremony.origin);
  const { run, pending, failure } = useCeremony(ceremony, onDone);
  if (support === "elsewhere") return <OnlyUnder origin={ceremony.origin} />;
  if (support === "unsupported") return <p className="text-pretty text-sm text-ink-muted">{t("unsupported")}</p>;
  return (
    <div className="grid gap-3">
      <Button pending={pending} onClick={run} {...look}>
        {children}
      </Button>
      {failure && <Notice tone="danger">{failure}</Notice>}
    </div>
  );
}
