/** Names in Nix text: what may stand bare, and what must be quoted. */

/** Words of the grammar. `or` is none, but means something after a selection. */
const keywords = ['assert', 'else', 'if', 'in', 'inherit', 'let', 'or', 'rec', 'then', 'with'];

/** Whether a name may stand without quotes (Nix manual, "Identifiers"). */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_'-]*$/.test(name) && !keywords.includes(name);
}

/**
 * The text of an identifier with selections, as it is.
 *
 * @throws RangeError when a part is no identifier
 */
export function checkedReference(name: string): string {
  if (name.split('.').every(isIdentifier)) return name;
  throw new RangeError(`no Nix identifier: ${JSON.stringify(name)}`);
}

/**
 * The text of a path literal, as it is. Only plain characters: others would need another notation.
 *
 * @throws RangeError when Nix would read it as something else
 */
export function checkedPath(path: string): string {
  if (/^\.{0,2}(\/[A-Za-z0-9._+-]+)+$/.test(path)) return path;
  throw new RangeError(`no Nix path: ${JSON.stringify(path)}`);
}
