/** What the helper reads: who asked for root's rights, and the language of messages. */
const kept: readonly string[] = ['PKEXEC_UID', 'SUDO_UID', 'LANG'];

/**
 * Takes everything else out of an environment, in place. Tools get an environment of their own anyhow;
 * this is for what Node and libraries would read later (proxies, temporary folders, debugging switches).
 */
export function clearEnvironment(environment: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(environment)) {
    if (!kept.includes(name)) Reflect.deleteProperty(environment, name);
  }
}
