/** Where snapshots lie: a folder of this machine, or a bucket of an S3-compatible service. */
export type StorageAddress =
  | { kind: "folder"; folder: string }
  | {
      kind: "s3";
      bucket: string;
      /** Without slashes around it; may be empty. */
      prefix: string;
      /** Null: Amazon's own. */
      endpoint: string | null;
      region: string;
    };

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const PREFIX = /^(?:[\w.-]+(?:\/[\w.-]+)*)?$/;

/** `file:///path` or `s3://bucket/prefix?endpoint=https://…&region=…`; null for anything else. */
export function parseStorageAddress(text: string): StorageAddress | null {
  const url = URL.parse(text);
  if (!url || url.username || url.password || url.hash) return null;
  if (url.protocol === "file:") return folderAddress(url);
  return url.protocol === "s3:" ? bucketAddress(url) : null;
}

function folderAddress({ host, pathname, search }: URL): StorageAddress | null {
  if (host !== "" || search !== "" || pathname === "/") return null;
  return { kind: "folder", folder: decodeURIComponent(pathname).replace(/\/$/, "") };
}

function bucketAddress({ host, pathname, searchParams }: URL): StorageAddress | null {
  const { endpoint = null, region = "us-east-1", ...others } = Object.fromEntries(searchParams);
  const prefix = pathname.replace(/^\/|\/$/g, "");
  const isRight = BUCKET.test(host) && PREFIX.test(prefix) && /^[a-z0-9-]+$/.test(region);
  if (!isRight || Object.keys(others).length > 0) return null;
  if (endpoint !== null && !isWebOrigin(endpoint)) return null;
  return { kind: "s3", bucket: host, prefix, endpoint, region };
}

/** Snapshots are encrypted and requests signed, so plain http gives away neither: it is meant for a service next door. */
function isWebOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && ["http:", "https:"].includes(url.protocol) && url.origin === text.replace(/\/$/, "");
}
