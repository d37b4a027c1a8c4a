"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/actions/define-action";
import { moveTo } from "@/lib/actions/move-to";
import { archiveClients, undoArchivingClients } from "@/lib/bulk/archiving";
import { archiveManySchema, bulkChangeIdSchema } from "@/lib/bulk/schema";
import { archiveClient, createClient, deleteClient, renameClient, restoreClient } from "@/lib/clients/commands";
import { clientIdSchema, createClientSchema, renameClientSchema } from "@/lib/clients/schema";

export const createClientAction = defineAction({
  access: "member",
  input: createClientSchema,
  run: async (actor, input): Promise<void> => {
    const { id } = await createClient(actor, input);
    moveTo(`/clients/${id}`);
  },
});

export const renameClientAction = defineAction({
  access: "member",
  input: renameClientSchema,
  run: async (actor, input) => {
    await renameClient(actor, input);
    refresh();
  },
});

export const archiveClientAction = defineAction({
  access: "member",
  input: clientIdSchema,
  run: async (actor, input) => {
    await archiveClient(actor, input);
    refresh();
  },
});

export const restoreClientAction = defineAction({
  access: "member",
  input: clientIdSchema,
  run: async (actor, input) => {
    await restoreClient(actor, input);
    refresh();
  },
});

/** No refresh: the page it was done on is gone, and whoever did it is led to the list. */
export const deleteClientAction = defineAction({
  access: "member",
  input: clientIdSchema,
  run: async (actor, input) => deleteClient(actor, input),
});

export const archiveClientsAction = defineAction({
  access: "member",
  input: archiveManySchema,
  run: async (actor, { to, ...selection }) => {
    const answer = await archiveClients(actor, selection, to);
    refresh();
    return answer;
  },
});

export const undoArchivingClientsAction = defineAction({
  access: "member",
  input: bulkChangeIdSchema,
  run: async (actor, input) => {
    const answer = await undoArchivingClients(actor, input);
    refresh();
    return answer;
  },
});
