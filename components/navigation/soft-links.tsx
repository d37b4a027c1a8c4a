"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { isFollowedHere } from "@/components/navigation/following";

/** Follows the links of `components/ui/link.tsx`: one listener for all of a page's. */
export function SoftLinks() {
  const router = useRouter();
  useEffect(() => {
    const follow = (click: MouseEvent) => {
      const anchor = click.target instanceof Element && click.target.closest<HTMLAnchorElement>("a[data-soft]");
      if (!anchor || !isFollowedHere(click, anchor, window.location.origin)) return;
      click.preventDefault();
      router.push(anchor.href);
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  return null;
}
