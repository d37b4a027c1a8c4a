"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { useSentAtMs } from "@/components/unsent/unsent-provider";
import { forgetPages, keepPages, startKeeping } from "@/lib/offline/kept-pages";

interface PageKeeperProps {
  build: string;
  owner: string;
  untilMs: number;
}

/** What is needed to go on recording time wherever one is. */
const ALWAYS = ["/today", "/timesheet", "/offline"];

/** Writes come in bursts, and each page is kept once for all of one. */
const AFTER_WRITING_MS = 5_000;

/** Has the browser keep copies of the pages on which time is recorded, and the page itself say whose it is. */
export function PageKeeper({ build, owner, untilMs }: PageKeeperProps) {
  const sentAtMs = useSentAtMs();
  const pathname = usePathname();
  const week = useSearchParams().get("week");
  const address = pathname === "/timesheet" && week ? `/timesheet?week=${week}` : pathname;

  useEffect(() => {
    void forgetPages(owner).then(() => startKeeping(build));
  }, [build, owner]);

  useEffect(() => {
    const keep = () => keepPages([...new Set([address, ...ALWAYS])], sentAtMs);
    const timer = setTimeout(keep, sentAtMs > 0 ? AFTER_WRITING_MS : 0);
    return () => clearTimeout(timer);
  }, [address, sentAtMs]);

  return <meta name="kontor-kept" content={`${owner} ${untilMs}`} />;
}
