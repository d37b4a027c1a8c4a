import type { ReactNode } from "react";
import { ClientMessages } from "@/components/i18n/client-messages";
import { ListKeys } from "@/components/lists/list-keys";
import { UserMenu } from "@/components/navigation/user-menu";
import { operatorNav } from "@/components/operators/operator-nav";
import { PlaceMarker } from "@/components/operators/place-marker";
import { AppShell } from "@/components/ui/app-shell";
import { ToastProvider } from "@/components/ui/toast";
import { requireActor } from "@/lib/auth/require-actor";
import { requireRealm } from "@/lib/auth/require-realm";
import { findViewer } from "@/lib/auth/viewer";
import { getTranslations } from "@/lib/i18n/get-words";
import { signOutAction } from "../(auth)/actions";
import { SignInAgain } from "../(auth)/sign-in-again";
import { StepUp } from "../(auth)/step-up";

/** The operators' console: a place of its own, at a host of its own, with nothing of an agency in it. */
export default async function OperatorLayout({ children }: { children: ReactNode }) {
  await requireRealm("console:read");
  const actor = await requireActor();
  const viewer = await findViewer();
  const t = await getTranslations();
  return (
    <ClientMessages namespaces={["common", "navigation", "passkeys", "signIn", "stepUp"]}>
      <ToastProvider label={t("navigation.notices")} dismissLabel={t("navigation.dismiss")}>
        <SignInAgain>
          <StepUp>
            <AppShell
              home={{ href: "/console", label: t("navigation.home") }}
              name={t("console.place")}
              nav={await operatorNav()}
              navLabel={t("navigation.main")}
              moreLabel={t("navigation.more")}
              skipLabel={t("navigation.skip")}
              tools={<PlaceMarker />}
              user={<UserMenu name={actor.name} profileHref="/console/account" signOut={signOutAction} />}
            >
              <ListKeys singleKeys={viewer?.session?.member.shortcuts ?? true} />
              {children}
            </AppShell>
          </StepUp>
        </SignInAgain>
      </ToastProvider>
    </ClientMessages>
  );
}
