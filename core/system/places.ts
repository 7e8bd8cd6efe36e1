/** Where the installed system keeps what the installer puts there. */

const passwordFolder = '/persist/passwords';

/** The file with a user's password hash: read by root at each activation. */
export function passwordFile(userName: string): string {
  return `${passwordFolder}/${userName}`;
}

/** The host keys of sshd, kept by giving sshd the path of the place where they last. */
export const hostKeys = [
  { type: 'ed25519', path: '/persist/etc/ssh/ssh_host_ed25519_key' },
  { type: 'rsa', bits: 4096, path: '/persist/etc/ssh/ssh_host_rsa_key' },
] as const;
