import { Minus, PencilLine, Plus } from "lucide-react";
import type { ReactNode } from "react";
import type { BadgeTone } from "@/components/ui/badge";
import type { ShareTone } from "@/components/ui/share-bar";
import type { Change } from "@/lib/restores/difference-schema";

/** A colour and a mark each, as a colour alone tells not everybody. */
export const CHANGE_LOOKS: Record<Change, { tone: ShareTone & BadgeTone; icon: ReactNode; text: string }> = {
  added: { tone: "accent", icon: <Plus />, text: "text-accent-text" },
  changed: { tone: "warning", icon: <PencilLine />, text: "text-warning-text" },
  deleted: { tone: "danger", icon: <Minus />, text: "text-danger-text" },
};
