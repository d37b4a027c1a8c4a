import type { Metadata } from "next";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { actorOf, findViewer } from "@/lib/auth/viewer";
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
    const viewer = await findViewer();
    const actor = viewer && actorOf(viewer);
    // The page itself says what is in the way; its title must not say more.
    if (!path.success || !actor) return {};
    try {
      const { name } = await get(actor, path.data.id);
      return { title: name };
    } catch (error) {
      if (error instanceof DomainError) return {};
      throw error;
    }
  };
}
