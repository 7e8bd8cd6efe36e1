/**
 * The characters of a text that a key map cannot type, each once, in the order of the text. Without
 * any characters nothing is known of the map, and nothing is found.
 *
 * @param characters what the map can type, as the verb `key-map` answers
 */
export function untypableCharacters(text: string, characters: string): string {
  if (characters === '') return '';
  const typable = new Set(characters);
  return [...new Set(text)].filter((character) => !typable.has(character)).join('');
}
