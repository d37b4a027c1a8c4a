"use client";

import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";

interface ConfirmDeviceLinkProps {
  /** Where the page holds what must not be lost. */
  opensNewTab?: boolean;
}

/** The way past waits that strangers have caused. Needs the namespace "signIn". */
export function ConfirmDeviceLink({ opensNewTab = false }: ConfirmDeviceLinkProps) {
  const t = useTranslations("signIn");
  return (
    <Link
      href="/confirm-device"
      target={opensNewTab ? "_blank" : undefined}
      className="rounded-sm font-medium text-accent-text underline"
    >
      {t("confirmByMail")}
    </Link>
  );
}
