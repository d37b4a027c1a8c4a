import { listAddress } from "@/lib/lists/list-address";
import type { ProjectSearch } from "@/lib/projects/schema";

export const projectList = listAddress<ProjectSearch>("/projects", { state: "open", sort: "name" });
