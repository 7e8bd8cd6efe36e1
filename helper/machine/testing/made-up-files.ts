import type { MachineFiles } from '../machine-files.ts';

/** A machine of a few files, by path; a value `-> target` is a link. */
export function madeUpFiles(texts: Readonly<Record<string, string>>): MachineFiles {
  const paths = Object.keys(texts);
  return {
    readText: (path) => {
      const text = texts[path];
      return Promise.resolve(text === undefined || text.startsWith('-> ') ? null : text);
    },
    namesIn: (folder) => {
      const inside = paths.filter((path) => path.startsWith(`${folder}/`));
      const names = inside.map((path) => path.slice(folder.length + 1).split('/')[0] ?? '');
      return Promise.resolve([...new Set(names)].toSorted());
    },
    linkTarget: (path) => {
      const text = texts[path] ?? '';
      return Promise.resolve(text.startsWith('-> ') ? text.slice(3) : null);
    },
  };
}
