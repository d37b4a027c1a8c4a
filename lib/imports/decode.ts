import type { Encoding } from "@/lib/imports/schema";

const byteOrderMarks: { encoding: Encoding; label: string; mark: number[] }[] = [
  { encoding: "utf-8-bom", label: "utf-8", mark: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", label: "utf-16le", mark: [0xff, 0xfe] },
  { encoding: "utf-16be", label: "utf-16be", mark: [0xfe, 0xff] },
];

/** Text without its byte-order mark. Never fails: what is neither marked nor valid UTF-8 is read as Windows-1252, which gives every byte a character. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const marked = byteOrderMarks.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return { text: new TextDecoder(marked.label).decode(bytes), encoding: marked.encoding };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}
