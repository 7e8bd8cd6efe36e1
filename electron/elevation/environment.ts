export type Environment = Readonly<Record<string, string>>;

function pick(source: NodeJS.ProcessEnv, isWanted: (name: string) => boolean): Environment {
  const entries = Object.entries(source).flatMap(([name, value]) =>
    value !== undefined && isWanted(name) ? [[name, value] as const] : [],
  );
  return Object.fromEntries(entries);
}

function isLocaleName(name: string): boolean {
  return name === 'LANG' || name === 'LANGUAGE' || /^LC_[A-Z]+$/.test(name);
}

/**
 * What a program that gives root's rights gets to see: the language, nothing else. SHELL above all
 * must be absent: pkexec ends with 127 when /etc/shells does not list it, as on NixOS.
 */
export function localeEnvironment(source: NodeJS.ProcessEnv): Environment {
  return pick(source, isLocaleName);
}

const ownNames: readonly string[] = [
  'HOME',
  'PATH',
  'TMPDIR',
  'USER',
  'XDG_CACHE_HOME',
  'XDG_RUNTIME_DIR',
];

/** For a program that runs with our own rights, such as the rehearsal machine. */
export function ownEnvironment(source: NodeJS.ProcessEnv): Environment {
  return pick(source, (name) => isLocaleName(name) || ownNames.includes(name));
}

/** For programs whose messages are read by this one: they must not be translated. */
export const untranslatedEnvironment: Environment = { LC_ALL: 'C.UTF-8' };
