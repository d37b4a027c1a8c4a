import { findWork } from "@/lib/restores/find-request";
import { loadPreview } from "@/lib/restores/load-preview";
import { switchAgency, undoSwitch } from "@/lib/restores/switch";

/** Does whatever is the worker's turn with a request. Can be run twice, and at once. */
export async function workOnRestore(requestId: string): Promise<void> {
  const work = await findWork(requestId);
  if (work?.status === "approved" || work?.status === "loading") await loadPreview(requestId);
  if (work?.status === "switching") await switchAgency(requestId);
  if (work?.status === "undoing") await undoSwitch(requestId);
}
