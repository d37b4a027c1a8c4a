import { getTranslations } from "next-intl/server";
import type { CommandPage } from "@/components/commands/command-context";
import type { NavGroup } from "@/components/ui/app-shell";
import { type Actor, can } from "@/lib/access/actor";
import { FURTHER_PAGES } from "@/lib/commands/further-pages";

/** Every page that the actor may open: the navigation's, then those that it leaves out. */
export async function commandPages(actor: Actor, nav: readonly NavGroup[]): Promise<CommandPage[]> {
  const t = await getTranslations("commands.page");
  const listed = nav.flatMap(({ items }) => items.map(({ href, label }) => ({ href, label })));
  const isOpen = ({ href, access, ...page }: (typeof FURTHER_PAGES)[number]) =>
    can(actor, access) && !(actor.preview && "writes" in page) && listed.every((one) => one.href !== href);
  return [...listed, ...FURTHER_PAGES.filter(isOpen).map(({ href, name }) => ({ href, label: t(name) }))];
}
