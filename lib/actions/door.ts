export type DoorKind = "action" | "page" | "route";

const KIND = Symbol("kind of door");

/** Marks what `defineAction`, `definePage` or `defineRoute` has made. */
export function asDoor<Made extends object>(kind: DoorKind, made: Made): Made {
  return Object.assign(made, { [KIND]: kind });
}

/** How a door in app/ was made; undefined when it was built past all three. A test asks this of every export. */
export function doorKind(exported: unknown): DoorKind | undefined {
  return (exported as { [KIND]?: DoorKind } | undefined)?.[KIND];
}
