import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/i18n/client-messages";
import { PageForgetter } from "@/components/offline/page-forgetter";
import { PlaceMarker } from "@/components/operators/place-marker";
import { findViewer } from "@/lib/auth/viewer";
import { isOperatorsRealm } from "@/lib/operators/realm";

export default async function AuthLayout({ children }: { children: ReactNode }) {
  const viewer = await findViewer();
  if (!viewer) notFound();
  return (
    <ClientMessages namespaces={["auth", "passwords", "common", "passkeys", "signIn"]}>
      {isOperatorsRealm(viewer.agency) && (
        <header className="absolute inset-x-0 top-4 flex justify-center px-4">
          <PlaceMarker />
        </header>
      )}
      <PageForgetter />
      {children}
    </ClientMessages>
  );
}
