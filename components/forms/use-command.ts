"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { v7 as uuidv7 } from "uuid";
import { useSignInAgain } from "@/components/auth/sign-in-again-context";
import { useStepUp } from "@/components/auth/step-up-context";
import { useToast } from "@/components/ui/toast";
import { IDLE } from "@/lib/actions/action-state";
import type { FormAction } from "@/lib/actions/define-action";

interface Done {
  message: string;
  /** Offered with the message. */
  undo?: () => void;
}

/** Runs an action that needs no form, and tells in a toast how it went. Needs the namespace "common". */
export function useCommand() {
  const t = useTranslations("common");
  const toast = useToast();
  const stepUp = useStepUp();
  const signInAgain = useSignInAgain();
  const [pending, startTransition] = useTransition();

  const run = <Answer>(action: FormAction<Answer>, fields: Record<string, string>, done: Done) =>
    startTransition(async () => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ ...fields, receiptId: uuidv7() })) form.set(name, value);
      const after = await action(IDLE, form).catch((error: unknown) => {
        // Not-found and the like carry a digest; they are Next.js's business.
        if (typeof error === "object" && error !== null && "digest" in error) throw error;
        return { status: "error", code: "unreachable", message: t("unreachable") } as const;
      });
      const runAgain = () => run(action, fields, done);
      if (after.status === "error" && after.code === "step-up") return stepUp(runAgain);
      if (after.status === "error" && after.code === "signed-out") return signInAgain(runAgain);
      const { message, undo } = done;
      if (after.status === "error") toast({ message: after.message, tone: "danger" });
      else toast({ message, action: undo && { label: t("undo"), onSelect: undo } });
    });
  return { run, pending };
}
