import { ShieldCheck } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { AddAuthenticator } from "@/components/second-factors/add-authenticator";
import { FactorList } from "@/components/second-factors/factor-list";
import { RecoveryCodesPanel } from "@/components/second-factors/recovery-codes-panel";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import type { Actor } from "@/lib/access/actor";
import { getRecoveryCodes, listOwnFactors } from "@/lib/second-factors/queries";
import {
  beginAuthenticatorAction,
  confirmAuthenticatorAction,
  removeAuthenticatorAction,
  removePasskeyAction,
  renameAuthenticatorAction,
  renamePasskeyAction,
  renewRecoveryCodesAction,
} from "./actions";

const FACTOR_ACTIONS = {
  authenticator: { rename: renameAuthenticatorAction, remove: removeAuthenticatorAction },
  passkey: { rename: renamePasskeyAction, remove: removePasskeyAction },
};

/** What one signs in with beside the password, and the codes for a day without it. For members and operators. */
export async function FactorPanels({ actor, email }: { actor: Actor; email: string }) {
  const t = await getTranslations("factors");
  const [factors, recoveryCodes] = await Promise.all([listOwnFactors(actor), getRecoveryCodes(actor)]);
  const authenticators = factors.filter(({ kind }) => kind === "authenticator").length;
  const whose = { agencyName: actor.agency.name, email };
  return (
    <>
      <Panel title={t("panel")} flush>
        {factors.length > 0 ? (
          <FactorList factors={factors} actions={FACTOR_ACTIONS} />
        ) : (
          <EmptyState icon={<ShieldCheck />} title={t("none")}>
            {t("noneText")}
          </EmptyState>
        )}
        <div className="grid gap-3 border-t border-line px-4 py-3">
          <p className="text-sm text-pretty text-ink-muted">{t("authenticatorIntro")}</p>
          <div className="flex flex-wrap gap-2">
            <AddAuthenticator
              {...whose}
              suggestedName={authenticators > 0 ? t("phoneNumber", { number: authenticators + 1 }) : t("phone")}
              begin={beginAuthenticatorAction}
              confirm={confirmAuthenticatorAction}
            />
          </div>
        </div>
      </Panel>
      {factors.length > 0 && (
        <Panel title={t("codes")}>
          <RecoveryCodesPanel {...whose} {...recoveryCodes} renew={renewRecoveryCodesAction} />
        </Panel>
      )}
    </>
  );
}
