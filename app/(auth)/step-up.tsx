import type { ReactNode } from "react";
import { StepUpProvider } from "@/components/auth/step-up-provider";
import { findViewer } from "@/lib/auth/viewer";
import { confirmIdentityAction, confirmIdentityByCodeAction } from "./step-up-actions";

/** Around the pages of everybody signed in, members and operators: asks again who they are where an action needs it. */
export async function StepUp({ children }: { children: ReactNode }) {
  const member = (await findViewer())?.session?.member;
  return (
    <StepUpProvider
      actions={{ byPassword: confirmIdentityAction, byCode: confirmIdentityByCodeAction }}
      email={member?.email ?? ""}
      hasAuthenticator={(member?._count.authenticators ?? 0) > 0}
    >
      {children}
    </StepUpProvider>
  );
}
