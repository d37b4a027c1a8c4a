"use client";

import { useEffect } from "react";
import { forgetPages } from "@/lib/offline/kept-pages";

/** Where nobody is signed in, or nothing may be kept: copies of pages that lie in this browser are gone at the sight of it. */
export function PageForgetter() {
  useEffect(() => void forgetPages(), []);
  return null;
}
