import type { ClientSearch } from "@/lib/clients/schema";
import { listAddress } from "@/lib/lists/list-address";

export const clientList = listAddress<ClientSearch>("/clients", { state: "active", sort: "name" });
