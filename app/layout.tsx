import "./globals.css";
import type { Metadata, Viewport } from "next";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { SoftLinks } from "@/components/navigation/soft-links";
import { findViewer } from "@/lib/auth/viewer";
import { languageOf } from "@/lib/i18n/locales";
import { isOperatorsRealm } from "@/lib/operators/realm";

// Every page is its viewer's own, and carries a nonce of its own.
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: { template: "%s · Kontor", default: "Kontor" },
  robots: { index: false, follow: false },
  appleWebApp: { capable: true, title: "Kontor" },
};

/** The canvas of each theme: what a phone paints around the page. */
export const viewport: Viewport = {
  // What is docked at the bottom stays above the keyboard.
  interactiveWidget: "resizes-content",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f7f6f3" },
    { media: "(prefers-color-scheme: dark)", color: "#0e1214" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const viewer = await findViewer().catch(() => null);
  const realm = viewer && isOperatorsRealm(viewer.agency) ? "operators" : undefined;
  return (
    <html lang={languageOf(await getLocale())} data-theme={viewer?.theme ?? "system"} data-realm={realm}>
      <body>
        <SoftLinks />
        {children}
      </body>
    </html>
  );
}
