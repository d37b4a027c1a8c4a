import { Minus, PencilLine, Plus } from "lucide";
import type { ReactNode } from "react";
import type { BadgeTone } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import type { ShareTone } from "@/components/ui/share-bar";
import type { Change } from "@/lib/restores/difference-schema";

/** A colour and a mark each, as a colour alone tells not everybody. */
export const CHANGE_LOOKS: Record<Change, { tone: ShareTone & BadgeTone; icon: ReactNode; text: string }> = {
  added: { tone: "accent", icon: <Icon of={Plus} />, text: "text-accent-text" },
  changed: { tone: "warning", icon: <Icon of={PencilLine} />, text: "text-warning-text" },
  deleted: { tone: "danger", icon: <Icon of={Minus} />, text: "text-danger-text" },
};
