"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/actions/define-action";
import { setPrices } from "@/lib/prices/commands";
import { setPricesSchema } from "@/lib/prices/schema";

export const setPricesAction = defineAction({
  access: "member",
  input: setPricesSchema,
  run: async (actor, input) => {
    const terms = await setPrices(actor, input);
    refresh();
    return terms;
  },
});
