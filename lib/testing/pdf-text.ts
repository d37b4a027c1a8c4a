import { inflateSync } from "node:zlib";

type Part = { head: string; stream: string };

/** What a PDF of ours shows, a line a piece of text. It reads what pdfkit writes, and not PDFs in general. */
export function readPdfText(pdf: Uint8Array): string {
  const parts = readParts(Buffer.from(pdf).toString("latin1"));
  const alphabets = readAlphabets(parts);
  const lines: string[] = [];
  for (const { stream } of parts.values()) {
    let font = "";
    for (const [, name, shown] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
      if (name) font = name;
      else lines.push(decode(shown ?? "", alphabets.get(font) ?? []));
    }
  }
  return lines.join("\n");
}

function readParts(text: string): Map<string, Part> {
  const parts = new Map<string, Part>();
  for (const [, id = "", body = ""] of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)) {
    const [head = "", packed] = body.split("stream\n", 2);
    const stream = packed && /FlateDecode/.test(head) ? unpack(packed) : "";
    parts.set(id, { head, stream });
  }
  return parts;
}

function unpack(packed: string): string {
  return inflateSync(Buffer.from(packed.slice(0, packed.lastIndexOf("\nend")), "latin1")).toString("latin1");
}

/** By a font's name on the page: the character of each of its glyphs. */
function readAlphabets(parts: Map<string, Part>): Map<string, string[]> {
  const alphabets = new Map<string, string[]>();
  for (const { head } of parts.values()) {
    for (const [, name = "", id = ""] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const [, unicode = ""] = /\/ToUnicode (\d+)/.exec(parts.get(id)?.head ?? "") ?? [];
      const map = parts.get(unicode)?.stream ?? "";
      const ranges = [...map.matchAll(/<[0-9a-f]+> <[0-9a-f]+> \[(.*?)\]/g)].map(([, range = ""]) => range);
      alphabets.set(
        name,
        [...ranges.join(" ").matchAll(/<([0-9a-f ]+)>/g)].map(([, code = ""]) => fromUtf16(code)),
      );
    }
  }
  return alphabets;
}

function decode(shown: string, alphabet: string[]): string {
  const glyphs = [...shown.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? []);
  return glyphs.map((glyph) => alphabet[Number.parseInt(glyph, 16)] ?? "?").join("");
}

function fromUtf16(hex: string): string {
  return Buffer.from(hex.replaceAll(" ", ""), "hex").swap16().toString("utf16le");
}
