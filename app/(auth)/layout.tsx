import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/i18n/client-messages";
import { findViewer } from "@/lib/auth/viewer";

export default async function AuthLayout({ children }: { children: ReactNode }) {
  if (!(await findViewer())) notFound();
  return <ClientMessages namespaces={["auth", "common"]}>{children}</ClientMessages>;
}
