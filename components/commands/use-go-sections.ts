"use client";

import { useRouter } from "next/navigation";
import type { CommandPage } from "@/components/commands/command-context";
import type { PaletteOption, PaletteSection } from "@/components/commands/palette-options";
import { hrefOf, type RecentTarget } from "@/components/commands/targets";
import { projectTone } from "@/components/recordables/picker-items";
import type { TargetView } from "@/lib/commands/schema";
import { GO_KEYS } from "@/lib/commands/shortcuts";
import { useTranslations } from "@/lib/i18n/use-words";
import { matcherOf } from "@/lib/text/search";

interface GoProps {
  typed: string;
  pages: readonly CommandPage[];
  recents: readonly RecentTarget[];
  targets: readonly TargetView[];
  shortcuts: boolean;
  onOpened: (target: RecentTarget) => void;
  onClose: () => void;
}

/** Where one can go: what was gone to before, pages, and records by their names. */
export function useGoSections({ typed, pages, recents, targets, shortcuts, onOpened, onClose }: GoProps) {
  const t = useTranslations("commands");
  const router = useRouter();
  const isFound = matcherOf(typed);
  const go = (target: RecentTarget) => () => {
    onOpened(target);
    onClose();
    router.push(target.href);
  };

  const pageOption = ({ href, label }: CommandPage): PaletteOption => {
    const letter = shortcuts ? GO_KEYS[href] : undefined;
    const keys = letter && ["G", letter.toUpperCase()];
    return { id: href, label, look: { icon: "page" }, keys: keys || undefined, run: go({ href, label, detail: null }) };
  };
  const recentOption = (target: RecentTarget): PaletteOption => {
    const { href, label, detail } = target;
    return { id: href, label, detail: detail ?? undefined, look: { icon: "recent" }, run: go(target) };
  };
  const targetOption = (target: TargetView): PaletteOption => {
    const { kind, name, detail, color, archived } = target;
    const gone = kind === "member" ? t("deactivated") : t("archived");
    return {
      id: hrefOf(target),
      label: name,
      detail: detail ?? undefined,
      look: kind === "project" ? { tone: projectTone(color ?? 1) } : { icon: kind },
      badge: archived ? gone : undefined,
      run: go({ href: hrefOf(target), label: name, detail }),
    };
  };
  const ofKind = (kind: TargetView["kind"]) => targets.filter((target) => target.kind === kind).map(targetOption);

  const recent: PaletteSection = {
    id: "recent",
    label: t("section.recent"),
    options: recents.filter(({ label, detail }) => isFound(`${label} ${detail ?? ""}`)).map(recentOption),
  };
  const records: PaletteSection[] = [
    { id: "projects", label: t("section.projects"), options: ofKind("project") },
    { id: "clients", label: t("section.clients"), options: ofKind("client") },
    { id: "members", label: t("section.members"), options: ofKind("member") },
  ];
  const sites: PaletteSection = {
    id: "pages",
    label: t("section.pages"),
    options: pages.filter(({ label }) => isFound(label)).map(pageOption),
  };
  return { recent, records, sites };
}
