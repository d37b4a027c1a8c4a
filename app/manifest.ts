import type { MetadataRoute } from "next";
import { findViewer } from "@/lib/auth/viewer";
import { getTranslations } from "@/lib/i18n/get-words";
import { isOperatorsRealm } from "@/lib/operators/realm";

/** How Kontor stands on a home screen: under the agency's name, opening with the day. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const viewer = await findViewer();
  // The console is for a desk: nothing of it is installed.
  if (!viewer || isOperatorsRealm(viewer.agency)) return { name: "Kontor", display: "browser" };
  const { name } = viewer.face;
  const t = await getTranslations("navigation");
  return {
    id: "/today",
    name: `${name} · Kontor`,
    short_name: name,
    lang: viewer.locale,
    start_url: "/today",
    scope: "/",
    display: "standalone",
    background_color: "#f7f6f3",
    theme_color: "#f7f6f3",
    icons: [
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    shortcuts: [
      { name: t("today"), url: "/today" },
      { name: t("timesheet"), url: "/timesheet" },
    ],
  };
}
