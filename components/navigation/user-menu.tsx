"use client";

import { LifeBuoy, LogOut, ShieldCheck, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { startTransition } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Menu } from "@/components/ui/menu";
import { MenuAction, MenuLink, MenuSeparator } from "@/components/ui/menu-item";
import { IDLE } from "@/lib/actions/action-state";
import type { FormAction } from "@/lib/actions/define-action";
import { forgetPages } from "@/lib/offline/kept-pages";

interface UserMenuProps {
  name: string;
  profileHref: "/profile" | "/console/account";
  /** Left out where it is on the same page. */
  securityHref?: "/profile/security";
  signOut: FormAction<never>;
}

export function UserMenu({ name, profileHref, securityHref, signOut }: UserMenuProps) {
  const t = useTranslations("navigation");
  const leave = async () => {
    const after = await signOut(IDLE, new FormData());
    // A whole new page: nothing of the member's stays behind in the router's memory.
    if (after.status !== "moved") return;
    await forgetPages();
    window.location.assign(after.to);
  };
  return (
    <Menu label={t("menuOf", { name })} trigger={<Avatar name={name} />}>
      <MenuLink href={profileHref} icon={<UserRound />}>
        {t("profile")}
      </MenuLink>
      {securityHref && (
        <MenuLink href={securityHref} icon={<ShieldCheck />}>
          {t("security")}
        </MenuLink>
      )}
      <MenuLink href="/help/second-factor" icon={<LifeBuoy />}>
        {t("help")}
      </MenuLink>
      <MenuSeparator />
      <MenuAction icon={<LogOut />} onClick={() => startTransition(leave)}>
        {t("signOut")}
      </MenuAction>
    </Menu>
  );
}
