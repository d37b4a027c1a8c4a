import { ShieldCheck } from "lucide";
import { ClientMessages } from "@/components/i18n/client-messages";
import { DetailsForm } from "@/components/profile/details-form";
import { EmailForm } from "@/components/profile/email-form";
import { ShortcutsChoice } from "@/components/profile/shortcuts-choice";
import { ThemeChoice } from "@/components/profile/theme-choice";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { getProfile } from "@/lib/profile/queries";
import { changeEmailAction, changeProfileAction, chooseThemeAction, switchShortcutsAction } from "./actions";

export const generateMetadata = pageTitle("profile");

export default definePage({
  access: "profile:read:own",
  render: async (actor) => {
    const t = await getTranslations("profile");
    const profile = await getProfile(actor);
    return (
      <ClientMessages namespaces={["common", "profile"]}>
        <PageHeader
          title={t("title")}
          actions={
            <LinkButton href="/profile/security" icon={<Icon of={ShieldCheck} />}>
              {t("security")}
            </LinkButton>
          }
        />
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <Panel title={t("details")}>
            <DetailsForm profile={profile} action={changeProfileAction} />
          </Panel>
          <div className="grid gap-5">
            <Panel title={t("theme")}>
              <ThemeChoice theme={profile.theme} action={chooseThemeAction} />
            </Panel>
            <Panel title={t("shortcuts")}>
              <ShortcutsChoice shortcuts={profile.shortcuts} action={switchShortcutsAction} />
            </Panel>
            <Panel title={t("email")}>
              <EmailForm email={profile.email} action={changeEmailAction} />
            </Panel>
          </div>
        </div>
      </ClientMessages>
    );
  },
});
