"use client";

import { type PublicKeyCredentialRequestOptionsJSON, startAuthentication } from "@simplewebauthn/browser";
import { KeyRound } from "lucide";
import { CeremonyButton } from "@/components/passkeys/ceremony-button";
import { Icon } from "@/components/ui/icon";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

/** What asks for a passkey: where the agency's work, and the two actions. */
export type PasskeyQuestion<Answer> = {
  origin: string;
  ask: FormAction<PublicKeyCredentialRequestOptionsJSON>;
  give: FormAction<Answer>;
};

interface PasskeyButtonProps<Answer> {
  question: PasskeyQuestion<Answer>;
  variant?: "primary" | "secondary";
  onDone?: (answer: Answer) => void;
}

/** Asks for a passkey that the person has. Needs the namespaces "common" and "passkeys". */
export function PasskeyButton<Answer>({ question, variant, onDone }: PasskeyButtonProps<Answer>) {
  const t = useTranslations("passkeys");
  return (
    <CeremonyButton
      ceremony={{ ...question, kind: "use", perform }}
      icon={<Icon of={KeyRound} />}
      variant={variant}
      onDone={onDone}
    >
      {t("use")}
    </CeremonyButton>
  );
}

const perform = (optionsJSON: PublicKeyCredentialRequestOptionsJSON) => startAuthentication({ optionsJSON });
