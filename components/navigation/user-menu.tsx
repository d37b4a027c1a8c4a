"use client";

import { LifeBuoy, LogOut, ShieldCheck, UserRound } from "lucide";
import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { MenuAction, MenuLink, MenuSeparator } from "@/components/ui/menu-item";
import { useLeaving } from "@/components/unsent/use-leaving";
import { IDLE } from "@/lib/actions/action-state";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

interface UserMenuProps {
  /** Whose unsaved input may lie in this browser; left out in the console, which keeps none. */
  memberId?: string;
  name: string;
  profileHref: "/profile" | "/console/account";
  /** Left out where it is on the same page. */
  securityHref?: "/profile/security";
  signOut: FormAction<never>;
}

export function UserMenu({ memberId, name, profileHref, securityHref, signOut }: UserMenuProps) {
  const t = useTranslations("navigation");
  const { leave, dialog } = useLeaving(memberId, async () => {
    const after = await signOut(IDLE, new FormData());
    return after.status === "moved" ? after.to : null;
  });
  return (
    <>
      <Menu label={t("menuOf", { name })} trigger={<Avatar name={name} />}>
        <MenuLink href={profileHref} icon={<Icon of={UserRound} />}>
          {t("profile")}
        </MenuLink>
        {securityHref && (
          <MenuLink href={securityHref} icon={<Icon of={ShieldCheck} />}>
            {t("security")}
          </MenuLink>
        )}
        <MenuLink href="/help/second-factor" icon={<Icon of={LifeBuoy} />}>
          {t("help")}
        </MenuLink>
        <MenuSeparator />
        <MenuAction icon={<Icon of={LogOut} />} onClick={leave}>
          {t("signOut")}
        </MenuAction>
      </Menu>
      {dialog}
    </>
  );
}
