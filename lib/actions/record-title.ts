import type { Metadata } from "next";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { requireActor } from "@/lib/auth/require-actor";
import { DomainError } from "@/lib/errors/domain-error";

/**
 * `export const generateMetadata = recordTitle(clientIdSchema, readClient)`: titles a record's page with its name.
 * `readClient` is the page's own query in React's `cache`, so that it runs once a request.
 */
export function recordTitle(
  params: z.ZodType<{ id: string }>,
  get: (actor: Actor, id: string) => Promise<{ name: string }>,
): (props: { params: Promise<Record<string, string>> }) => Promise<Metadata> {
  return async (props) => {
    const path = params.safeParse(await props.params);
    if (!path.success) return {};
    try {
      const { name } = await get(await requireActor(), path.data.id);
      return { title: name };
    } catch (error) {
      // The page itself says that there is nothing; its title must not say more.
      if (error instanceof DomainError) return {};
      throw error;
    }
  };
}
