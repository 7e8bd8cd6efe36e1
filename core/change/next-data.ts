/** The list as it is after a change. */
import type { PersistData, PersistItem } from '../persist/persist-data.ts';
import type { ChangeItem } from './change.ts';

function without(items: readonly PersistItem[], paths: ReadonlySet<string>): PersistItem[] {
  return items.filter(({ path }) => !paths.has(path));
}

function pathsOf(items: readonly ChangeItem[]): ReadonlySet<string> {
  return new Set(items.map(({ item }) => item.path));
}

/** Elements that are switched off make room for the new one of the same path. */
export function dataWith(data: PersistData, items: readonly ChangeItem[]): PersistData {
  const paths = pathsOf(items);
  const added = (kind: ChangeItem['kind']): PersistItem[] =>
    items.filter((each) => each.kind === kind).map(({ item }) => item);
  return {
    ...data,
    directories: [...without(data.directories, paths), ...added('directory')],
    files: [...without(data.files, paths), ...added('file')],
  };
}

export function dataWithout(data: PersistData, items: readonly ChangeItem[]): PersistData {
  const paths = pathsOf(items);
  return {
    ...data,
    directories: without(data.directories, paths),
    files: without(data.files, paths),
  };
}
