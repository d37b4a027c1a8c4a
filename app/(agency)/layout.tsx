import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CommandButton } from "@/components/commands/command-button";
import { CommandProvider } from "@/components/commands/command-provider";
import { EnrolmentCountdown } from "@/components/enrolment/enrolment-countdown";
import { ClientMessages } from "@/components/i18n/client-messages";
import { ListKeys } from "@/components/lists/list-keys";
import { agencyNav } from "@/components/navigation/agency-nav";
import { UserMenu } from "@/components/navigation/user-menu";
import { KeptNotice } from "@/components/offline/kept-notice";
import { PageForgetter } from "@/components/offline/page-forgetter";
import { PageKeeper } from "@/components/offline/page-keeper";
import { PreviewBanner } from "@/components/restores/preview-banner";
import { FewCodesNotice } from "@/components/second-factors/few-codes-notice";
import { LongTimerNotice } from "@/components/timers/long-timer-notice";
import { TimerProvider } from "@/components/timers/timer-provider";
import { TimerStatus } from "@/components/timers/timer-status";
import { TimerTitle } from "@/components/timers/timer-title";
import { AppShell } from "@/components/ui/app-shell";
import { ToastProvider } from "@/components/ui/toast";
import { UnsentNotice } from "@/components/unsent/unsent-notice";
import { UnsentProvider } from "@/components/unsent/unsent-provider";
import { UnsentStatus } from "@/components/unsent/unsent-status";
import { can, memberIdOf } from "@/lib/access/actor";
import { requireActor } from "@/lib/auth/require-actor";
import { requireRealm } from "@/lib/auth/require-realm";
import { isRecentlyProven } from "@/lib/auth/step-up";
import { findViewer } from "@/lib/auth/viewer";
import { isCountdownPutOff } from "@/lib/enrolment/putting-off";
import { findKeeping } from "@/lib/offline/keeping";
import { hasFewRecoveryCodes } from "@/lib/second-factors/rules";
import { now } from "@/lib/time/clock";
import { findTimer } from "@/lib/timers/queries";
import { signOutAction } from "../(auth)/actions";
import { SignInAgain } from "../(auth)/sign-in-again";
import { StepUp } from "../(auth)/step-up";
import { commandPages } from "./command-pages";
import { putOffCountdownAction } from "./enrolment-actions";
import { leavePreviewAction } from "./preview-actions";

export default async function AgencyLayout({ children }: { children: ReactNode }) {
  await requireRealm("profile:read:own");
  const actor = await requireActor();
  const viewer = await findViewer();
  const t = await getTranslations("navigation");
  const owned = viewer?.session?.member._count;
  const recordsTime = can(actor, "time-entry:write:own");
  const nav = await agencyNav({
    today: recordsTime,
    timesheet: recordsTime,
    calendar: recordsTime,
    projects: can(actor, "project:read"),
    clients: can(actor, "client:read"),
    reports: can(actor, "report:read"),
    members: can(actor, "member:read"),
    activities: can(actor, "activity:write"),
    imports: can(actor, "import:run"),
    backups: can(actor, "backup:read"),
    // Whoever sees backups finds the invoices there.
    invoices: can(actor, "invoice:read") && !can(actor, "backup:read"),
    settings: can(actor, "settings:read"),
  });
  const commands = {
    pages: await commandPages(actor, nav),
    records: recordsTime && !actor.preview,
    shortcuts: viewer?.session?.member.shortcuts ?? true,
    isApple: /Mac|iPhone|iPad/.test(actor.place?.userAgent ?? ""),
  };
  const keeping = recordsTime ? await findKeeping() : null;
  const shell = (
    <AppShell
      home={{ href: "/", label: t("home") }}
      name={viewer?.face.name ?? ""}
      nav={nav}
      navLabel={t("main")}
      moreLabel={t("more")}
      skipLabel={t("skip")}
      tools={<CommandButton />}
      status={
        <>
          <UnsentStatus />
          {recordsTime && !actor.preview && <TimerStatus />}
        </>
      }
      user={
        <UserMenu
          memberId={memberIdOf(actor)}
          name={actor.name}
          profileHref="/profile"
          securityHref="/profile/security"
          signOut={signOutAction}
        />
      }
    >
      {actor.preview && viewer && (
        <PreviewBanner preview={actor.preview} timeZone={viewer.face.timeZone} leave={leavePreviewAction} />
      )}
      <KeptNotice renderedAtMs={now().getTime()} />
      <ListKeys singleKeys={commands.shortcuts} />
      <UnsentNotice />
      {viewer?.enrolBy && (
        <EnrolmentCountdown
          enrolBy={viewer.enrolBy}
          at={now()}
          isPutOff={await isCountdownPutOff(actor)}
          putOff={putOffCountdownAction}
        />
      )}
      {owned && hasFewRecoveryCodes(owned) && isRecentlyProven(actor) && <FewCodesNotice left={owned.recoveryCodes} />}
      {recordsTime && <LongTimerNotice />}
      {recordsTime && <TimerTitle />}
      {children}
    </AppShell>
  );
  const commanded = <CommandProvider settings={commands}>{shell}</CommandProvider>;
  return (
    <ClientMessages
      namespaces={["commands", "common", "navigation", "offline", "passkeys", "signIn", "stepUp", "timer", "unsent"]}
    >
      <ToastProvider label={t("notices")} dismissLabel={t("dismiss")}>
        <SignInAgain>
          <UnsentProvider memberId={memberIdOf(actor)}>
            {keeping ? <PageKeeper {...keeping} /> : <PageForgetter />}
            <StepUp>
              {recordsTime ? <TimerProvider initial={await findTimer(actor)}>{commanded}</TimerProvider> : commanded}
            </StepUp>
          </UnsentProvider>
        </SignInAgain>
      </ToastProvider>
    </ClientMessages>
  );
}
