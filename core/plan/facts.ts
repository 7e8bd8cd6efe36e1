/** Facts: what only the finished disk knows, and how it takes the place of a text in a command. */
import type { Command, Fact, FactName } from './plan.ts';

/** The facts that a step has captured so far. */
export type Facts = Readonly<Partial<Record<FactName, string>>>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * What each fact looks like. They end up in Nix strings and in commands of root, so an answer of
 * another form is refused, whatever it may mean.
 */
const forms: Readonly<Record<FactName, RegExp>> = {
  'luks-uuid': uuid,
  // The volume serial number of a FAT file system, as udev names it.
  'efi-uuid': /^[0-9A-F]{4}-[0-9A-F]{4}$/,
  'swap-partition-uuid': uuid,
  // In pages, as btrfs-inspect-internal(8) prints it.
  'resume-offset': /^[1-9][0-9]{0,18}$/,
  // Nix' own alphabet for names and hashes.
  system: /^\/nix\/store\/[0-9a-df-np-sv-z]{32}-[A-Za-z0-9+._?=-]{1,211}$/,
};

/** Whether a text has the form of a fact. */
export function isFactForm(name: FactName, text: string): boolean {
  return forms[name].test(text);
}

/** What stands for a fact where the disk does not exist yet. */
export function factPlaceholder(name: FactName): string {
  return `<${name}>`;
}

/** The facts that a command needs, in the order of their use. */
export function factsOf({ args, stdin }: Pick<Command, 'args' | 'stdin'>): FactName[] {
  const parts = [...args, ...(stdin.kind === 'template' ? stdin.parts : [])];
  return parts.flatMap((part) => (typeof part === 'string' ? [] : [part.fact]));
}

/**
 * Texts with their facts filled in.
 *
 * @throws RangeError when a fact has not been captured; a plan that could do this is a wrong plan
 */
export function fillFacts(parts: readonly (string | Fact)[], facts: Facts): string[] {
  return parts.map((part) => {
    if (typeof part === 'string') return part;
    const value = facts[part.fact];
    if (value === undefined) throw new RangeError(`${part.fact} has not been captured`);
    return value;
  });
}
