import { listAddress } from "@/lib/lists/list-address";
import type { ListMembersInput } from "@/lib/members/schema";

export const memberList = listAddress<ListMembersInput>("/members", { status: "current", sort: "name" });
