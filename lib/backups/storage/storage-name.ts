const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const NAME = new RegExp(`^${UUID}/${UUID}\\.tar\\.gz\\.age$`);

/** Where a snapshot's file lies: its scope's folder, and its own id. */
export function storageName(scopeId: string, snapshotId: string): string {
  return checkedName(`${scopeId}/${snapshotId}.tar.gz.age`);
}

export function isStorageName(text: string): boolean {
  return NAME.test(text);
}

/** The same name. Nothing else reaches a storage: no `../`, no absolute path, no null byte. */
export function checkedName(name: string): string {
  if (!isStorageName(name)) throw new Error(`"${name}" is not the name of a snapshot's file`);
  return name;
}
