import { z } from "zod";
import { recordableSchema } from "@/lib/recordables/schema";

export const addFavouriteSchema = recordableSchema.extend({ id: z.uuid("invalid") });

export const removeFavouriteSchema = recordableSchema;

export type AddFavouriteInput = z.output<typeof addFavouriteSchema>;
export type RemoveFavouriteInput = z.output<typeof removeFavouriteSchema>;
