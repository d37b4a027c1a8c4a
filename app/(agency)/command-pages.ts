import type { CommandPage } from "@/components/commands/command-context";
import { NAV_ITEMS, type NavKey } from "@/components/navigation/nav-items";
import { type Actor, can } from "@/lib/access/actor";
import { FURTHER_PAGES } from "@/lib/commands/further-pages";
import { getTranslations } from "@/lib/i18n/get-words";

/** Every page that the actor may open: the navigation's, then those that it leaves out. */
export async function commandPages(actor: Actor, open: readonly NavKey[]): Promise<CommandPage[]> {
  const t = await getTranslations();
  const listed = NAV_ITEMS.filter(({ key }) => open.includes(key)).map(({ key, href }) => ({
    href,
    label: t(`navigation.${key}`),
  }));
  const isFurther = ({ href, access, ...page }: (typeof FURTHER_PAGES)[number]) =>
    can(actor, access) && !(actor.preview && "writes" in page) && listed.every((one) => one.href !== href);
  return [
    ...listed,
    ...FURTHER_PAGES.filter(isFurther).map(({ href, name }) => ({ href, label: t(`commands.page.${name}`) })),
  ];
}
