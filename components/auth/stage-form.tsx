"use client";

import { type ComponentProps, useState } from "react";
import { ConfirmDeviceLink } from "@/components/auth/confirm-device-link";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

/**
 * A form of an unfinished sign-in. What comes next is a whole new page, so that nothing of this stage stays behind in
 * the router's memory; when the stage has expired that is the sign-in, which says so. Whoever is held up because of others
 * is shown the way past. Needs the namespaces "common" and "signIn".
 */
export function StageForm<Answer>({ action, children, ...form }: ComponentProps<typeof ActionForm<Answer>>) {
  const [isHeldUp, setHeldUp] = useState(false);
  const leaving: FormAction<Answer> = async (before, data) => {
    const after = await action(before, data);
    if (after.status === "moved") return leaveFor(after.to);
    if (after.status === "error" && after.code === "stage-expired") return leaveFor("/login?after=expired");
    setHeldUp(after.status === "error" && HELD_UP.has(after.code));
    return after;
  };
  return (
    <ActionForm {...form} action={leaving}>
      {(state) => (
        <>
          {isHeldUp && <ConfirmOffer />}
          {children(state)}
        </>
      )}
    </ActionForm>
  );
}

const HELD_UP: ReadonlySet<string> = new Set(["throttled", "unknown-device"]);

function ConfirmOffer() {
  const t = useTranslations("signIn");
  return (
    <p>
      {t("confirmOffer")} <ConfirmDeviceLink />
    </p>
  );
}

/** Is never done: the form shows that it is being sent until the new page is there. */
function leaveFor(path: string): Promise<never> {
  window.location.assign(path);
  return new Promise(() => {});
}
