"use server";

import { defineAction } from "@/lib/actions/define-action";
import { setUpSchema } from "@/lib/set-up/schema";
import { setUpInstallation } from "@/lib/set-up/set-up-installation";

export const setUpAction = defineAction({ access: "set-up", input: setUpSchema, run: setUpInstallation });
