"use client";

import type { ReactNode } from "react";
import { CommandButton } from "@/components/commands/command-button";
import type { CommandSettings } from "@/components/commands/command-context";
import { CommandProvider } from "@/components/commands/command-provider";
import { ListKeys } from "@/components/lists/list-keys";
import type { NavKey } from "@/components/navigation/nav-items";
import { useAgencyNav } from "@/components/navigation/use-agency-nav";
import { UserMenu } from "@/components/navigation/user-menu";
import { KeptNotice } from "@/components/offline/kept-notice";
import { LongTimerNotice } from "@/components/timers/long-timer-notice";
import { TimerStatus } from "@/components/timers/timer-status";
import { TimerTitle } from "@/components/timers/timer-title";
import { AppShell } from "@/components/ui/app-shell";
import { UnsentNotice } from "@/components/unsent/unsent-notice";
import { UnsentStatus } from "@/components/unsent/unsent-status";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

interface AgencyShellProps {
  agencyName: string;
  member: { id: string; name: string };
  /** The pages that the member may open. */
  open: readonly NavKey[];
  commands: CommandSettings;
  /** Whether a timer can run; it needs a TimerProvider around it. */
  hasTimer: boolean;
  renderedAtMs: number;
  signOut: FormAction<never>;
  /** Above everything, and below what the browser itself has to say. */
  banner: ReactNode;
  notices: ReactNode;
  children: ReactNode;
}

/** The frame of an agency's pages. It is drawn by the browser's part of React: its elements are not sent as data, too. */
export function AgencyShell({
  agencyName,
  member,
  open,
  commands,
  hasTimer,
  renderedAtMs,
  signOut,
  banner,
  notices,
  children,
}: AgencyShellProps) {
  const t = useTranslations("navigation");
  const nav = useAgencyNav(open);
  return (
    <CommandProvider settings={commands}>
      <AppShell
        home={{ href: "/", label: t("home") }}
        name={agencyName}
        nav={nav}
        navLabel={t("main")}
        moreLabel={t("more")}
        skipLabel={t("skip")}
        tools={<CommandButton />}
        status={
          <>
            <UnsentStatus />
            {hasTimer && commands.records && <TimerStatus />}
          </>
        }
        user={
          <UserMenu
            memberId={member.id}
            name={member.name}
            profileHref="/profile"
            securityHref="/profile/security"
            signOut={signOut}
          />
        }
      >
        {banner}
        <KeptNotice renderedAtMs={renderedAtMs} />
        <ListKeys singleKeys={commands.shortcuts} />
        <UnsentNotice />
        {notices}
        {hasTimer && <LongTimerNotice />}
        {hasTimer && <TimerTitle />}
        {children}
      </AppShell>
    </CommandProvider>
  );
}
