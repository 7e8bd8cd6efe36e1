/**
 * What is not shown because it may be a secret. Guesses, on the careful side: a preview that is missing
 * costs a look with another program, a password on the screen (or in a screenshot) costs more.
 */
import type { PathBytes } from './path-bytes.ts';

/** Folders whose content is not shown, whatever it is. */
const secretFolder =
  /\/(\.gnupg|\.password-store|\.aws|\.kube|private|secrets?|passwords?|credstore(\.encrypted)?|system-connections|wireguard|keyrings|kwalletd|pki|letsencrypt|acme|sbctl|secureboot)\//i;

/** Programs that keep keys in their state, under names that do not say so. */
const secretPlace =
  /^\/(var\/lib\/(NetworkManager|bluetooth|iwd|tailscale|zerotier-one|tor|systemd\/credential\.secret|samba\/private|incus|lxd|docker\/swarm)|etc\/(mullvad-vpn|wpa_supplicant))(\/|$)/;

const secretName = new RegExp(
  [
    '^g?shadow-?$',
    '^opasswd$',
    '_key$',
    '^id_[a-z0-9_-]+$',
    '\\.(pem|key|p12|pfx|jks|kdbx?|keytab|age|gpg|asc|ppk|nmconnection|tdb|psk|ovpn|luks|8021x)$',
    'secret',
    '^(?!passwd-?$).*passw',
    'token',
    'credential',
    'cookie',
    '^\\.(netrc|pgpass|my\\.cnf|env|htpasswd|git-credentials|[XI](CE)?authority)',
    '^(auth|rclone|hosts)\\.(json|conf|yml)$',
    '_history$',
    'wpa_supplicant.*\\.conf',
    '^wg[0-9a-z-]*\\.conf$',
    'random-seed$',
  ].join('|'),
  'i',
);

/** In ~/.ssh everything is a key but what these say. */
const openInSsh = /^(config|authorized_keys2?|known_hosts(\.old)?|.*\.pub)$/;

function nameOf(path: PathBytes): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether its place or name says that a file may hold a secret. */
export function isSecretByName(path: PathBytes): boolean {
  const name = nameOf(path);
  if (/\/\.ssh\//.test(path)) return !openInSsh.test(name);
  if (secretFolder.test(path) || secretPlace.test(path)) return true;
  return !name.endsWith('.pub') && secretName.test(name);
}

/** Whether root has closed it to everybody else: what nobody else may read is not put on a screen. */
export function isSecretByMode({
  mode,
  uid,
}: {
  readonly mode: number;
  readonly uid: number;
}): boolean {
  return uid === 0 && (mode & 0o077) === 0;
}

const secretContent = new RegExp(
  [
    'BEGIN [A-Z0-9 ]*PRIVATE KEY',
    'AGE-SECRET-KEY-1',
    // Hashes as crypt(5) writes them.
    '\\$(1|2[abxy]?|5|6|7|y|gy|argon2id?)\\$[A-Za-z0-9./$,=+]{16,}',
    '(^|[^a-z])(pass(word|wd|phrase|wort)?|psk|secret|token|api[-_]?key|private[-_]?key|presharedkey|wep-key\\d|pin)["\']?\\s*[=:]\\s*\\S',
    '(^|[^a-z])authorization:\\s*(basic|bearer)\\s',
    // User and password within an address.
    '[a-z][a-z0-9+.-]*://[^\\s/:@]+:[^\\s/@]+@',
    '\\b(ghp|gho|glpat|sk|xox[abp])[-_][A-Za-z0-9_-]{16,}',
    '\\bAKIA[0-9A-Z]{16}\\b',
  ].join('|'),
  'im',
);

/** Whether the text of a file has something like a secret in it. */
export function isSecretByContent(text: string): boolean {
  return secretContent.test(text);
}
