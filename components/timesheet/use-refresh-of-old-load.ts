"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const shownLoads = new Set<string>();

/** Back and forward bring a page as it was loaded then, without what has been saved since. */
export function useRefreshOfOldLoad(loadId: string): void {
  const router = useRouter();
  useEffect(() => {
    if (shownLoads.has(loadId)) router.refresh();
    shownLoads.add(loadId);
  }, [loadId, router]);
}
