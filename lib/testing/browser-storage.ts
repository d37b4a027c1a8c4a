/** A browser's Storage with room for so many items, which lists its keys as its own properties. */
export function memoryStorage(room = Number.POSITIVE_INFINITY): Storage {
  const items: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => items[key] ?? null,
    setItem: (key: string, value: string) => {
      if (Object.keys(items).length >= room) throw new DOMException("There is no room", "QuotaExceededError");
      items[key] = value;
    },
    removeItem: (key: string) => {
      delete items[key];
    },
  };
  return new Proxy(methods, {
    ownKeys: () => Reflect.ownKeys(items),
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  }) as unknown as Storage;
}
