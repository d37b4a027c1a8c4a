"use client";

import { type PublicKeyCredentialCreationOptionsJSON, startRegistration } from "@simplewebauthn/browser";
import { Plus } from "lucide";
import { CeremonyButton } from "@/components/passkeys/ceremony-button";
import type { ButtonProps } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

/** What makes a new passkey: where the agency's work, and the two actions. */
export type PasskeyMaking<Answer> = {
  origin: string;
  ask: FormAction<PublicKeyCredentialCreationOptionsJSON>;
  give: FormAction<Answer>;
};

interface AddPasskeyButtonProps<Answer> extends Pick<ButtonProps, "variant" | "size" | "className"> {
  making: PasskeyMaking<Answer>;
  onAdded: (answer: Answer) => void;
}

/** Makes a passkey on this device, or on one that is near. Needs the namespaces "common" and "passkeys". */
export function AddPasskeyButton<Answer>({ making, onAdded, ...look }: AddPasskeyButtonProps<Answer>) {
  const t = useTranslations("passkeys");
  return (
    <CeremonyButton ceremony={{ ...making, kind: "add", perform }} icon={<Icon of={Plus} />} onDone={onAdded} {...look}>
      {t("add")}
    </CeremonyButton>
  );
}

const perform = (optionsJSON: PublicKeyCredentialCreationOptionsJSON) => startRegistration({ optionsJSON });
