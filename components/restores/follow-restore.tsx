"use client";

import { useRouter } from "next/navigation";
import { usePolling } from "@/components/progress/use-polling";
import type { RestoreProgress as State } from "@/lib/restores/queries";

const POLL_MS = 15_000;

/** Shows the page anew when somebody else has decided. */
export function FollowRestore({ id, status }: Pick<State, "status"> & { id: string }) {
  const router = useRouter();
  const look = (state: State) => state.status !== status && router.refresh();
  usePolling<State>(`/api/v1/restores/${id}`, look, POLL_MS);
  return null;
}
