"use client";

import { type PublicKeyCredentialRequestOptionsJSON, startAuthentication } from "@simplewebauthn/browser";
import { KeyRound } from "lucide";
import { OnlyUnder } from "@/components/passkeys/only-under";
import { useCeremony } from "@/components/passkeys/use-ceremony";
import { usePasskeyAutofill } from "@/components/passkeys/use-passkey-autofill";
import { usePasskeySupport } from "@/components/passkeys/use-passkey-support";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

interface PasskeySignInProps {
  /** Where the agency's passkeys work. */
  origin: string;
  ask: FormAction<PublicKeyCredentialRequestOptionsJSON>;
  give: FormAction<never>;
}

/** Signs in with a passkey alone: by the button, or from what the browser offers at the name's field. */
export function PasskeySignIn({ origin, ask, give }: PasskeySignInProps) {
  const t = useTranslations("passkeys");
  const support = usePasskeySupport(origin);
  const { run, pending, failure } = useCeremony({ kind: "use", ask, give, perform: choose });
  const autofillFailure = usePasskeyAutofill(
    { kind: "use", ask, give, perform: fillIn },
    support === "ready" && !pending,
  );
  if (support === "unsupported") return null;
  if (support === "elsewhere") return <OnlyUnder origin={origin} />;
  const words = failure ?? autofillFailure;
  return (
    <div className="grid gap-3">
      <Button icon={<Icon of={KeyRound} />} pending={pending} onClick={run}>
        {t("signIn")}
      </Button>
      {words && <Notice tone="danger">{words}</Notice>}
    </div>
  );
}

const choose = (optionsJSON: PublicKeyCredentialRequestOptionsJSON) => startAuthentication({ optionsJSON });

const fillIn = (optionsJSON: PublicKeyCredentialRequestOptionsJSON) =>
  startAuthentication({ optionsJSON, useBrowserAutofill: true });
