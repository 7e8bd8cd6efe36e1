/** The binary caches out of what Nix says of its settings. */

function strings(value: unknown): string[] | null {
  if (!Array.isArray(value)) return null;
  return value.filter((one): one is string => typeof one === 'string');
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

/** `substituters` of `nix config show --json`; null when the text is not that. */
export function parseNixSettings(json: string): readonly string[] | null {
  try {
    return strings(property(property(JSON.parse(json), 'substituters'), 'value'));
  } catch {
    return null;
  }
}

/** `substituters` and what is added to them in nix.conf(5); null when it leaves them to the default. */
export function parseNixConf(text: string): readonly string[] | null {
  const setting = (name: string): string[] | null => {
    const found = new RegExp(`^\\s*${name}\\s*=([^#\\n]*)`, 'm').exec(text);
    return found?.[1]?.split(/\s+/).filter((word) => word !== '') ?? null;
  };
  const own = setting('substituters');
  return own === null ? null : [...own, ...(setting('extra-substituters') ?? [])];
}

/** Where those among them that are asked over the network describe themselves. */
export function cacheInfoAddresses(substituters: readonly string[]): readonly string[] {
  return substituters
    .filter((text) => /^https?:\/\/[^/?#]/i.test(text))
    .map((text) => `${text.replace(/[?#].*$/, '').replace(/\/+$/, '')}/nix-cache-info`);
}
