"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** Shows its content on every page but one: there it would say what the page says. */
export function Elsewhere({ than, children }: { than: `/${string}`; children: ReactNode }) {
  return usePathname() === than ? null : children;
}
