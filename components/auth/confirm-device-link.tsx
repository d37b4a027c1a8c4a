"use client";

import { Link } from "@/components/ui/link";
import { useTranslations } from "@/lib/i18n/use-words";

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
