import { defineRoute } from "@/lib/actions/define-route";
import { addFavourite, removeFavourite } from "@/lib/favourites/commands";
import { addFavouriteSchema, removeFavouriteSchema } from "@/lib/favourites/schema";

export const POST = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: addFavouriteSchema,
  run: addFavourite,
});

export const DELETE = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: removeFavouriteSchema,
  run: removeFavourite,
});
