/** A browser's CacheStorage, as far as a worker uses it: by address, in memory. */
export function memoryCaches(origin: string) {
  const caches = new Map<string, Map<string, Response>>();
  const addressOf = (asked: string | Request) => new URL(typeof asked === "string" ? asked : asked.url, origin).href;
  const cacheOf = (answers: Map<string, Response>) => ({
    match: async (asked: string | Request) => answers.get(addressOf(asked))?.clone(),
    put: async (asked: string | Request, answer: Response) => void answers.set(addressOf(asked), answer),
    add: async (asked: string | Request) => void answers.set(addressOf(asked), new Response("")),
    keys: async () => [...answers.keys()].map((url) => new Request(url)),
    delete: async (asked: string | Request) => answers.delete(addressOf(asked)),
  });
  return {
    keys: async () => [...caches.keys()],
    delete: async (name: string) => caches.delete(name),
    open: async (name: string) => {
      const answers = caches.get(name) ?? new Map<string, Response>();
      caches.set(name, answers);
      return cacheOf(answers);
    },
    match: async (asked: string | Request, { cacheName }: { cacheName?: string } = {}) => {
      const searched = cacheName ? [caches.get(cacheName)] : [...caches.values()];
      return searched
        .map((answers) => answers?.get(addressOf(asked)))
        .find(Boolean)
        ?.clone();
    },
  };
}
