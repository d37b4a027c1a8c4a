"use client";

import type { ComponentProps } from "react";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/lib/actions/define-action";

/**
 * A form of an unfinished sign-in. What comes next is a whole new page, so that nothing of this stage stays behind in
 * the router's memory; when the stage has expired that is the sign-in, which says so.
 */
export function StageForm<Answer>({ action, ...form }: ComponentProps<typeof ActionForm<Answer>>) {
  const leaving: FormAction<Answer> = async (before, data) => {
    const after = await action(before, data);
    if (after.status === "moved") return leaveFor(after.to);
    if (after.status === "error" && after.code === "stage-expired") return leaveFor("/login?after=expired");
    return after;
  };
  return <ActionForm {...form} action={leaving} />;
}

/** Is never done: the form shows that it is being sent until the new page is there. */
function leaveFor(path: string): Promise<never> {
  window.location.assign(path);
  return new Promise(() => {});
}
