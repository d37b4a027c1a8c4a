import { type Actor, memberIdOf } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import type { ChangeProfileInput, ChooseThemeInput, SwitchShortcutsInput } from "@/lib/profile/schema";

/** Changes what a member says of themselves. */
export async function changeProfile(actor: Actor, input: ChangeProfileInput): Promise<void> {
  await changeOwn(actor, input);
}

export async function chooseTheme(actor: Actor, input: ChooseThemeInput): Promise<void> {
  await changeOwn(actor, input);
}

/** Whether single characters do something on the actor's pages. */
export async function switchShortcuts(actor: Actor, input: SwitchShortcutsInput): Promise<void> {
  await changeOwn(actor, input);
}

type OwnChoices = ChangeProfileInput | ChooseThemeInput | SwitchShortcutsInput;

async function changeOwn(actor: Actor, input: OwnChoices): Promise<void> {
  await writeAs(actor, "profile:write:own", async ({ tx, record, unchanged }) => {
    const id = memberIdOf(actor);
    const before = await tx.member.findUniqueOrThrow({
      where: { id },
      select: { name: true, userName: true, locale: true, timeZone: true, theme: true, shortcuts: true },
    });
    const fields = Object.keys(input) as (keyof typeof before)[];
    const changed = fields.filter((field) => before[field] !== (input as Partial<typeof before>)[field]);
    if (changed.length === 0) return unchanged(undefined);
    await tx.member.update({ where: { id }, data: input, select: { id: true } });
    await record("member.profile-changed", { kind: "member", id }, { fields: changed });
  });
}
