import { CONTENT_WIDTH, type Sheet } from "@/lib/pdf/sheet";

export type Letter = {
  /** Null: there is nobody to name yet. */
  sender: { name: string; address: string } | null;
  recipient: { name: string; address: string };
  /** Beside the address: numbers and days. */
  facts: readonly { label: string; value: string }[];
  title: string;
};

/** As DIN 5008 has it: the address where the window of an envelope shows it, the facts to its right. */
const ADDRESS = { width: 240, top: 128 };
const FACTS = { x: 280, labelWidth: 92 };

/** The head of a business letter, from the sender to the subject. */
export function writeLetterhead(sheet: Sheet, { sender, recipient, facts, title }: Letter): void {
  sheet.text(sender?.name ?? "Kontor", { size: 13, weight: "bold" });
  const top = sheet.position();
  sheet.moveTo(Math.max(top, ADDRESS.top));
  const start = sheet.position();
  if (sender) {
    const oneLine = [sender.name, ...sender.address.split("\n")].join(" · ");
    sheet.text(oneLine, { size: 7, isMuted: true, width: ADDRESS.width });
    sheet.gap(4);
  }
  sheet.text(`${recipient.name}\n${recipient.address}`, { size: 10, width: ADDRESS.width });
  const addressEnd = sheet.position();
  sheet.moveTo(start);
  for (const { label, value } of facts) {
    const x = FACTS.x + FACTS.labelWidth;
    sheet.row([
      { text: label, x: FACTS.x, width: FACTS.labelWidth - 6, isMuted: true, size: 8.5 },
      { text: value, x, width: CONTENT_WIDTH - x, align: "right", size: 8.5 },
    ]);
  }
  sheet.moveTo(Math.max(addressEnd, sheet.position()));
  sheet.gap(36);
  sheet.text(title, { size: 16, weight: "bold" });
  sheet.gap(10);
}
