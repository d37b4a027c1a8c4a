import type { ReactNode } from "react";
import { SignInAgainProvider } from "@/components/auth/sign-in-again-provider";
import { findViewer } from "@/lib/auth/viewer";

/** Around the pages of everybody signed in: asks for the password again where the session has run out meanwhile. */
export async function SignInAgain({ children }: { children: ReactNode }) {
  const viewer = await findViewer();
  return <SignInAgainProvider email={viewer?.session?.member.email ?? ""}>{children}</SignInAgainProvider>;
}
