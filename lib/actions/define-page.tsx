import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayDo, type Permission } from "@/lib/access/permissions";
import { asDoor } from "@/lib/actions/door";
import { requireActor } from "@/lib/auth/require-actor";
import { requireRealm } from "@/lib/auth/require-realm";
import { DomainError } from "@/lib/errors/domain-error";

type Definition<Params extends z.ZodObject, Search extends z.ZodObject> = {
  /** What the actor must be allowed to; who is not finds no such page. */
  access: Permission;
  /** Path parameters; an impossible one is a 404. */
  params?: Params;
  /** Search parameters: give each a `.catch()`, so that a mangled address still shows the page. */
  search?: Search;
  render: (actor: Actor, url: z.output<Params> & z.output<Search>) => Promise<ReactNode>;
};

const NOTHING = z.object({});

type PageProps = {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/**
 * How a page enters: at a host where it exists, signed in, allowed, with an address that makes sense. What may not be
 * seen does not exist.
 */
export function definePage<
  Params extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Search extends z.ZodObject = z.ZodObject<Record<never, never>>,
>(definition: Definition<Params, Search>): (props: PageProps) => Promise<ReactNode> {
  const page = async ({ params, searchParams }: PageProps) => {
    await requireRealm(definition.access);
    const actor = await requireActor();
    if (!mayDo(actor.subjects, definition.access)) notFound();
    const path = (definition.params ?? NOTHING).safeParse(await params);
    if (!path.success) notFound();
    const search = (definition.search ?? NOTHING).parse(firstValues(await searchParams));
    try {
      return await definition.render(actor, { ...path.data, ...search } as z.output<Params> & z.output<Search>);
    } catch (error) {
      if (error instanceof DomainError && (error.code === "not-found" || error.code === "forbidden")) notFound();
      throw error;
    }
  };
  return asDoor("page", page);
}

/** An address that names a parameter twice means the first. */
function firstValues(search: Record<string, string | string[] | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(search).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
}
