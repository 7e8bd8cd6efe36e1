/** Letters that Unicode does not take apart into a base letter and an accent. */
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** A user name out of a full name: its first word in plain letters; empty when none are left. */
export function userNameOf(fullName: string): string {
  const [first = ''] = fullName.trim().toLowerCase().split(/\s+/);
  return [...first.normalize('NFD')]
    .map((letter) => spelled[letter] ?? letter)
    .join('')
    .replace(/[^a-z0-9_-]/g, '')
    .replace(/^[^a-z_]+/, '')
    .slice(0, 31);
}
