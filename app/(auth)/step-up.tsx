import type { ReactNode } from "react";
import { StepUpProvider } from "@/components/auth/step-up-provider";
import { findViewer } from "@/lib/auth/viewer";
import { relyingPartyOf } from "@/lib/passkeys/relying-party";
import {
  askForStepUpPasskeyAction,
  confirmIdentityAction,
  confirmIdentityByCodeAction,
  confirmIdentityByPasskeyAction,
} from "./step-up-actions";

/** Around the pages of everybody signed in, members and operators: asks again who they are where an action needs it. */
export async function StepUp({ children }: { children: ReactNode }) {
  const viewer = await findViewer();
  const member = viewer?.session?.member;
  const byPasskey = viewer?.session?.member._count.passkeys
    ? {
        origin: relyingPartyOf(viewer.agency).origin,
        ask: askForStepUpPasskeyAction,
        give: confirmIdentityByPasskeyAction,
      }
    : null;
  return (
    <StepUpProvider
      actions={{ byPassword: confirmIdentityAction, byCode: confirmIdentityByCodeAction, byPasskey }}
      email={member?.email ?? ""}
      hasAuthenticator={(member?._count.authenticators ?? 0) > 0}
    >
      {children}
    </StepUpProvider>
  );
}
