type AltKeyEvent = Pick<KeyboardEvent, "altKey" | "ctrlKey" | "metaKey" | "key" | "code">;

/**
 * The key pressed together with Alt alone, letters in lower case; "" for any other combination. On a Mac, Alt and a
 * letter make a special character, so there the key itself is asked.
 */
export function altKeyOf({ altKey, ctrlKey, metaKey, key, code }: AltKeyEvent): string {
  if (!altKey || ctrlKey || metaKey) return "";
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return code.startsWith("Key") ? code.slice(3).toLowerCase() : key;
}
