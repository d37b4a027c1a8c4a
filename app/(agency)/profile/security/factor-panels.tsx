import { ShieldCheck } from "lucide";
import type { ReactNode } from "react";
import { AddPasskey } from "@/components/passkeys/add-passkey";
import { AddAuthenticator } from "@/components/second-factors/add-authenticator";
import { FactorList } from "@/components/second-factors/factor-list";
import { RecoveryCodesPanel } from "@/components/second-factors/recovery-codes-panel";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import type { Actor } from "@/lib/access/actor";
import { getTranslations } from "@/lib/i18n/get-words";
import { relyingPartyOf } from "@/lib/passkeys/relying-party";
import { getRecoveryCodes, listOwnFactors } from "@/lib/second-factors/queries";
import {
  beginAuthenticatorAction,
  confirmAuthenticatorAction,
  removeAuthenticatorAction,
  renameAuthenticatorAction,
  renewRecoveryCodesAction,
} from "./actions";
import { addPasskeyAction, askForNewPasskeyAction, removePasskeyAction, renamePasskeyAction } from "./passkey-actions";

const FACTOR_ACTIONS = {
  authenticator: { rename: renameAuthenticatorAction, remove: removeAuthenticatorAction },
  passkey: { rename: renamePasskeyAction, remove: removePasskeyAction },
};

/** What one signs in with beside the password, and the codes for a day without it. For members and operators. */
export async function FactorPanels({ actor, email }: { actor: Actor; email: string }) {
  const t = await getTranslations();
  const [factors, recoveryCodes] = await Promise.all([listOwnFactors(actor), getRecoveryCodes(actor)]);
  const authenticators = factors.filter(({ kind }) => kind === "authenticator").length;
  const suggestedName =
    authenticators > 0 ? t("factors.phoneNumber", { number: authenticators + 1 }) : t("factors.phone");
  const making = {
    origin: relyingPartyOf(actor.agency).origin,
    ask: askForNewPasskeyAction,
    give: addPasskeyAction,
  };
  const whose = { agencyName: actor.agency.name, email };
  return (
    <>
      <Panel title={t("factors.panel")} flush>
        {factors.length > 0 ? (
          <FactorList factors={factors} actions={FACTOR_ACTIONS} />
        ) : (
          <EmptyState icon={<Icon of={ShieldCheck} />} title={t("factors.none")}>
            {t("factors.noneText")}
          </EmptyState>
        )}
        <div className="grid gap-5 border-t border-line px-4 py-4">
          <Way words={t("passkeys.intro")}>
            <AddPasskey {...whose} making={making} />
          </Way>
          <Way words={t("factors.authenticatorIntro")}>
            <AddAuthenticator
              {...whose}
              suggestedName={suggestedName}
              begin={beginAuthenticatorAction}
              confirm={confirmAuthenticatorAction}
            />
          </Way>
        </div>
      </Panel>
      {factors.length > 0 && (
        <Panel title={t("factors.codes")}>
          <RecoveryCodesPanel {...whose} {...recoveryCodes} renew={renewRecoveryCodesAction} />
        </Panel>
      )}
    </>
  );
}

function Way({ words, children }: { words: string; children: ReactNode }) {
  return (
    <div className="grid justify-items-start gap-2">
      <p className="text-sm text-pretty text-ink-muted">{words}</p>
      {children}
    </div>
  );
}
