/**
 * Whether anything has been written to a root since it was read.
 *
 * btrfs raises the generation of a subvolume when it commits a transaction in which something of the
 * subvolume was changed, and not before: until the commit (30 seconds at most, `commit=` in btrfs(5)) the
 * list shows the old number, although programs see the change. So an unmoved generation alone means
 * "nothing that was committed". Whoever needs more asks for a commit first.
 */

/** A line of `btrfs subvolume list`. Names may hold anything, so nothing but the numbers is read. */
const line = /^ID (\d+) gen (\d+) top level (\d+) path /;

export interface Generations {
  /** Of the subvolume itself. */
  readonly own: number;
  /** The newest of it and all that is nested in it. Generations only grow, so it moves with any of them. */
  readonly newest: number;
  /** It, all that is nested in it, and the other ones that were asked for: equal means unmoved. */
  readonly fingerprint: string;
}

/**
 * Reads the list. A name with a line break can add a line that is not true, but cannot take one away:
 * such a line may cost a scan and can never save one.
 *
 * @param root number of the subvolume that is scanned
 * @param others numbers of what it is compared with
 * @returns null where the list does not know the root
 */
export function generationsOf(
  list: string,
  root: number,
  others: readonly number[],
): Generations | null {
  const rows = list.split('\n').flatMap((text) => {
    const [, id, generation, above] = line.exec(text) ?? [];
    return id === undefined
      ? []
      : [{ id: Number(id), generation: Number(generation), above: Number(above) }];
  });
  const own = rows.find(({ id }) => id === root);
  if (own === undefined) return null;
  const wanted = new Set([root, ...others]);
  const inside = new Set([root]);
  // As many rounds as subvolumes are nested in each other.
  for (let size = 0; size !== inside.size;) {
    size = inside.size;
    for (const { id, above } of rows) if (inside.has(above)) inside.add(id);
  }
  const told = rows
    .filter(({ id }) => inside.has(id) || wanted.has(id))
    .map(({ id, generation }) => `${id}:${generation}`);
  const newest = rows.filter(({ id }) => inside.has(id)).map(({ generation }) => generation);
  return { own: own.generation, newest: Math.max(...newest), fingerprint: told.toSorted().join() };
}
