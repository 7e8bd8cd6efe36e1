/** An XKB layout with its variants, as the rules' list of names has them. */
export interface XkbRules {
  readonly name: string;
  readonly description: string;
  readonly variants: readonly { readonly name: string; readonly description: string }[];
}

/** `  name   description` of one section (`! layout`) of a rules list. */
function section(text: string, name: string): [string, string][] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.trim() === `! ${name}`);
  if (start < 0) return [];
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => line.startsWith('!'));
  return rest.slice(0, end < 0 ? undefined : end).flatMap((line) => {
    const [, key, description] = /^\s+(\S+)\s+(\S.*?)\s*$/.exec(line) ?? [];
    return key === undefined || description === undefined ? [] : [[key, description]];
  });
}

/** Layouts of the name `custom` are a place for one's own, and names with signs are no layouts. */
function isLayoutName(name: string): boolean {
  return /^[a-z]{2,8}$/.test(name) && name !== 'custom';
}

/**
 * The layouts of a rules list (`base.lst`, `evdev.lst` of xkeyboard-config), sorted by description.
 * A variant's line names its layout: `  dvorak   us: English (Dvorak)`.
 */
export function parseXkbRules(text: string): readonly XkbRules[] {
  const variants = section(text, 'variant').flatMap(([name, rest]) => {
    const [, layout, description] = /^(\S+?):\s*(.+)$/.exec(rest) ?? [];
    return layout === undefined || description === undefined ? [] : [{ layout, name, description }];
  });
  return section(text, 'layout')
    .filter(([name]) => isLayoutName(name))
    .map(([name, description]) => ({
      name,
      description,
      variants: variants
        .filter((variant) => variant.layout === name && /^[\w-]{1,64}$/.test(variant.name))
        .map((variant) => ({ name: variant.name, description: variant.description })),
    }))
    .toSorted((a, b) => (a.description < b.description ? -1 : 1));
}
