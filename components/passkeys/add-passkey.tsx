"use client";

import { useState } from "react";
import { AddPasskeyButton, type PasskeyMaking } from "@/components/passkeys/add-passkey-button";
import { RecoveryCodeDialog } from "@/components/second-factors/recovery-code-dialog";
import { useToast } from "@/components/ui/toast";
import { useTranslations } from "@/lib/i18n/use-words";
import type { AddedPasskeyView } from "@/lib/passkeys/commands";

interface AddPasskeyProps {
  making: PasskeyMaking<AddedPasskeyView>;
  agencyName: string;
  email: string;
}

/** Makes one more passkey; with the first factor come the recovery codes. Needs "common", "factors" and "passkeys". */
export function AddPasskey({ making, agencyName, email }: AddPasskeyProps) {
  const t = useTranslations("passkeys");
  const toast = useToast();
  const [codes, setCodes] = useState<string[] | null>(null);
  const tell = ({ name, recoveryCodes }: AddedPasskeyView) => {
    setCodes(recoveryCodes);
    toast({ message: t("added", { name }) });
  };
  return (
    <>
      <AddPasskeyButton making={making} size="sm" className="justify-self-start" onAdded={tell} />
      <RecoveryCodeDialog codes={codes} onClose={() => setCodes(null)} agencyName={agencyName} email={email} />
    </>
  );
}
