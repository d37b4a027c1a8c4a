import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { LanguageSwitch } from "@/components/auth/language-switch";
import { ClientMessages } from "@/components/i18n/client-messages";
import { Link } from "@/components/ui/link";
import { Logo } from "@/components/ui/logo";
import { findViewer } from "@/lib/auth/viewer";
import { getTranslations } from "@/lib/i18n/get-words";
import { chooseLanguageAction } from "../(auth)/actions";

/** Help is there for everybody at an agency's or the operators' host: who cannot sign in needs it most. */
export default async function HelpLayout({ children }: { children: ReactNode }) {
  const viewer = await findViewer();
  if (!viewer) notFound();
  const t = await getTranslations("help");
  return (
    <div className="mx-auto grid min-h-dvh max-w-4xl content-start gap-8 px-4 py-6 sm:px-6">
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 print:hidden">
        <Link href="/" aria-label={t("back")} className="rounded-md">
          <Logo name="Kontor" />
        </Link>
        {/* Who is signed in has chosen a language in their profile. */}
        {!viewer.session && (
          <ClientMessages namespaces={["auth"]}>
            <LanguageSwitch action={chooseLanguageAction} />
          </ClientMessages>
        )}
      </header>
      <main className="pb-16">{children}</main>
    </div>
  );
}
