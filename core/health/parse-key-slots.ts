export interface KeySlots {
  readonly used: number;
  /** Tokens of systemd: `systemd-recovery`, `systemd-tpm2`, … */
  readonly tokens: readonly string[];
}

/**
 * Reads which key slots are used, from `cryptsetup luksDump` (cryptsetup-luksDump(8)): of LUKS2 the
 * entries below `Keyslots:`, of LUKS1 the slots that are ENABLED.
 *
 * @returns null for anything that is not understood
 */
export function parseKeySlots(dump: string): KeySlots | null {
  const version = /^Version:\s+([12])\s*$/m.exec(dump)?.[1];
  if (version === '1') {
    const used = dump.match(/^Key Slot \d+: ENABLED\s*$/gm)?.length ?? 0;
    return used === 0 ? null : { used, tokens: [] };
  }
  const [, slots, tokens] = /^Keyslots:\n([^]*?)^Tokens:\n([^]*?)^Digests:/m.exec(dump) ?? [];
  if (version === undefined || slots === undefined) return null;
  const used = slots.match(/^ {2}\d+: \w+/gm)?.length ?? 0;
  const kinds = [...(tokens ?? '').matchAll(/^ {2}\d+: (\S+)/gm)].map(([, kind]) => kind ?? '');
  return { used, tokens: kinds };
}
