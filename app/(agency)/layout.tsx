import type { ReactNode } from "react";
import { EnrolmentCountdown } from "@/components/enrolment/enrolment-countdown";
import { ClientMessages } from "@/components/i18n/client-messages";
import { AgencyShell } from "@/components/navigation/agency-shell";
import { PageForgetter } from "@/components/offline/page-forgetter";
import { PageKeeper } from "@/components/offline/page-keeper";
import { PreviewBanner } from "@/components/restores/preview-banner";
import { FewCodesNotice } from "@/components/second-factors/few-codes-notice";
import { TimerProvider } from "@/components/timers/timer-provider";
import { ToastProvider } from "@/components/ui/toast";
import { UnsentProvider } from "@/components/unsent/unsent-provider";
import { can, memberIdOf } from "@/lib/access/actor";
import { requireActor } from "@/lib/auth/require-actor";
import { requireRealm } from "@/lib/auth/require-realm";
import { isRecentlyProven } from "@/lib/auth/step-up";
import { findViewer } from "@/lib/auth/viewer";
import { isCountdownPutOff } from "@/lib/enrolment/putting-off";
import { getTranslations } from "@/lib/i18n/get-words";
import { findKeeping } from "@/lib/offline/keeping";
import { hasFewRecoveryCodes } from "@/lib/second-factors/rules";
import { now } from "@/lib/time/clock";
import { findTimer } from "@/lib/timers/queries";
import { signOutAction } from "../(auth)/actions";
import { SignInAgain } from "../(auth)/sign-in-again";
import { StepUp } from "../(auth)/step-up";
import { commandPages } from "./command-pages";
import { putOffCountdownAction } from "./enrolment-actions";
import { openPages } from "./open-pages";
import { leavePreviewAction } from "./preview-actions";

export default async function AgencyLayout({ children }: { children: ReactNode }) {
  await requireRealm("profile:read:own");
  const actor = await requireActor();
  const viewer = await findViewer();
  const t = await getTranslations("navigation");
  const owned = viewer?.session?.member._count;
  const recordsTime = can(actor, "time-entry:write:own");
  const open = openPages(actor);
  const keeping = recordsTime ? await findKeeping() : null;
  const shell = (
    <AgencyShell
      agencyName={viewer?.face.name ?? ""}
      member={{ id: memberIdOf(actor), name: actor.name }}
      open={open}
      commands={{
        pages: await commandPages(actor, open),
        records: recordsTime && !actor.preview,
        shortcuts: viewer?.session?.member.shortcuts ?? true,
        isApple: /Mac|iPhone|iPad/.test(actor.place?.userAgent ?? ""),
      }}
      hasTimer={recordsTime}
      renderedAtMs={now().getTime()}
      signOut={signOutAction}
      banner={
        actor.preview &&
        viewer && <PreviewBanner preview={actor.preview} timeZone={viewer.face.timeZone} leave={leavePreviewAction} />
      }
      notices={
        <>
          {viewer?.enrolBy && (
            <EnrolmentCountdown
              enrolBy={viewer.enrolBy}
              at={now()}
              isPutOff={await isCountdownPutOff(actor)}
              putOff={putOffCountdownAction}
            />
          )}
          {owned && hasFewRecoveryCodes(owned) && isRecentlyProven(actor) && (
            <FewCodesNotice left={owned.recoveryCodes} />
          )}
        </>
      }
    >
      {children}
    </AgencyShell>
  );
  return (
    <ClientMessages
      namespaces={["commands", "common", "navigation", "offline", "passkeys", "signIn", "stepUp", "timer", "unsent"]}
    >
      <ToastProvider label={t("notices")} dismissLabel={t("dismiss")}>
        <SignInAgain>
          <UnsentProvider memberId={memberIdOf(actor)}>
            {keeping ? <PageKeeper {...keeping} /> : <PageForgetter />}
            <StepUp>
              {recordsTime ? <TimerProvider initial={await findTimer(actor)}>{shell}</TimerProvider> : shell}
            </StepUp>
          </UnsentProvider>
        </SignInAgain>
      </ToastProvider>
    </ClientMessages>
  );
}
