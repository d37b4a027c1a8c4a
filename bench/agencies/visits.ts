import { zipfThresholds } from "@/bench/dataset/shares";

/** Which agency is visited next: the first most of all, by Zipf's law. `random` gives numbers from 0 to below 1. */
export function zipfChooser(count: number, random: () => number): () => number {
  const thresholds = zipfThresholds(count);
  return () => {
    const drawn = random();
    const found = thresholds.findIndex((threshold) => drawn < threshold);
    return found < 0 ? count - 1 : found;
  };
}

/** Whether a visit finds what a process keeps of the agencies it saw last: it keeps so many, the longest unseen goes. */
export function warmthOf(kept: number): (agency: number) => "warm" | "cold" {
  // Sets remember the order in which things came.
  const seen = new Set<number>();
  return (agency) => {
    const warmth = seen.delete(agency) ? "warm" : "cold";
    seen.add(agency);
    if (seen.size > kept) seen.delete(seen.values().next().value as number);
    return warmth;
  };
}
