import { z } from "zod";
import { ClientMessages } from "@/components/i18n/client-messages";
import { PasswordForm } from "@/components/profile/password-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { getOwnPasswordRules } from "@/lib/profile/password";
import { getOwnEmail } from "@/lib/profile/queries";
import { changePasswordAction } from "./actions";
import { FactorPanels } from "./factor-panels";
import { SessionPanel } from "./session-panel";

export const generateMetadata = pageTitle("factors");

export default definePage({
  access: "profile:read:own",
  search: z.object({ after: z.enum(["recovery-code"]).optional().catch(undefined) }),
  render: async (actor, { after }) => {
    const t = await getTranslations();
    const [email, rules] = await Promise.all([getOwnEmail(actor), getOwnPasswordRules(actor)]);
    const way = { label: t("common.back"), items: [{ label: t("profile.title"), href: "/profile" }] };
    return (
      <ClientMessages namespaces={["common", "factors", "passkeys", "passwords", "profile"]}>
        <PageHeader title={t("factors.title")} breadcrumbs={way} />
        {after === "recovery-code" && (
          <Notice tone="warning" title={t("factors.afterCode")} className="mb-5">
            {t("factors.afterCodeText")}
          </Notice>
        )}
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <div className="grid gap-5">
            <FactorPanels actor={actor} email={email} />
          </div>
          <div className="grid gap-5">
            <Panel title={t("profile.password")}>
              <PasswordForm email={email} rules={rules} action={changePasswordAction} />
            </Panel>
            <SessionPanel actor={actor} />
          </div>
        </div>
      </ClientMessages>
    );
  },
});
