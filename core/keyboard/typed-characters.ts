/**
 * The characters that a console key map can type: what somebody at the boot prompt can enter by
 * pressing a key, alone, with modifiers held, or after a dead key.
 *
 * What only a Compose key or a locking key reaches is left out on purpose. The prompt shows neither,
 * few people know of them, and a passphrase that cannot be entered costs the disk.
 */
import { accentsOf, deadCharacters } from './dead-keys.ts';
import type { KeyTables } from './key-table.ts';

/** Types of entries (linux/keyboard.h). Below `special` an entry is a Unicode code point. */
const special = 0xf0;
const latin = 0;
const deadByNumber = 4;
const modifier = 7;
const letter = 11;
const deadByCharacter = 13;

type Key =
  | { readonly kind: 'character' | 'dead'; readonly character: string }
  | { readonly kind: 'modifier'; readonly weight: number };

/** Control characters are commands to the prompt, and a lone surrogate is none. */
function isTextual(character: string): boolean {
  return !/^[\p{Cc}\p{Cs}]$/u.test(character);
}

function keyOf(entry: number): Key | null {
  const type = (entry >> 8) - special;
  const value = entry & 0xff;
  if (type < 0) return { kind: 'character', character: String.fromCodePoint(entry) };
  switch (type) {
    case latin:
    case letter:
      return { kind: 'character', character: String.fromCodePoint(value) };
    case deadByNumber: {
      const character = deadCharacters[value];
      return character === undefined ? null : { kind: 'dead', character };
    }
    case deadByCharacter:
      return { kind: 'dead', character: String.fromCodePoint(value) };
    case modifier:
      return { kind: 'modifier', weight: value };
    default:
      return null;
  }
}

/** An entry that the map leaves as it is, and with it the kernel's own key. */
const hole = 0xf200;

/** The kernel's own modifiers by key code: both Shift keys, AltGr, and Ctrl (linux/input-event-codes.h). */
const kernelModifiers = new Map([
  [42, 0],
  [54, 0],
  [100, 1],
  [29, 2],
]);

/** The key of an entry; in the place of a hole, the modifier that the kernel has there. */
function keyAt(entry: number, keyCode: number): Key | null {
  const weight = entry === hole ? kernelModifiers.get(keyCode) : undefined;
  return weight === undefined ? keyOf(entry) : { kind: 'modifier', weight };
}

/** All keys of the tables that holding modifiers leads to, beginning with no modifier. */
function reachableKeys({ tables }: KeyTables): Key[] {
  const byModifiers = new Map(tables.map((table) => [table.modifiers, table.entries]));
  const found: Key[] = [];
  const visited = new Set<number>();
  const waiting = [0];
  for (let held = waiting.pop(); held !== undefined; held = waiting.pop()) {
    const entries = byModifiers.get(held);
    if (visited.has(held) || entries === undefined) continue;
    visited.add(held);
    for (const [keyCode, entry] of entries.entries()) {
      const key = keyAt(entry, keyCode);
      if (key?.kind === 'modifier') waiting.push(held | (1 << key.weight));
      else if (key !== null) found.push(key);
    }
  }
  return found;
}

/** The characters, each once, sorted by code point. */
export function typedCharacters(tables: KeyTables): string {
  const characters = new Set<string>();
  const dead = new Set<string>();
  for (const key of reachableKeys(tables)) {
    if (key.kind === 'character') characters.add(key.character);
    if (key.kind === 'dead') dead.add(key.character);
  }
  const direct = new Set(characters);
  // A dead key twice, or before a space, gives its own character.
  for (const character of dead) characters.add(character);
  for (const accent of accentsOf(tables)) {
    if (dead.has(accent.dead) && (direct.has(accent.base) || dead.has(accent.base))) {
      characters.add(accent.result);
    }
  }
  return [...characters]
    .filter(isTextual)
    .toSorted((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))
    .join('');
}
