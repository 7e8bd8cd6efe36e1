/** Who this machine is, and who its users are. */
import { entryOf, offered, required } from '../define.ts';
import type { KnowledgeEntry } from '../entry.ts';

const withSecureShell: KnowledgeEntry['offer'] = {
  when: 'secure-shell',
  isDefault: true,
  isRequired: true,
};

/**
 * sshd-keygen deletes a link whose target is missing and writes a new key on the root: host keys are
 * kept by naming another place to the service instead.
 */
const hostKey = {
  kind: 'file',
  worth: 'precious',
  method: 'native',
  mode: '0600',
  units: ['sshd.service'],
  nixOption: 'services.openssh.hostKeys',
  offer: withSecureShell,
} as const;

export const identityEntries: readonly KnowledgeEntry[] = [
  entryOf('identity', {
    id: 'nixos-configuration',
    path: '/etc/nixos',
    worth: 'precious',
    method: 'etc-link',
    offer: required,
  }),
  entryOf('identity', {
    id: 'machine-id',
    path: '/etc/machine-id',
    kind: 'file',
    worth: 'precious',
    method: 'etc-link',
    mode: '0444',
    onlyAtBoot: true,
    offer: required,
  }),
  // Users are made by the activation, which runs before the initrd hands over.
  entryOf('identity', {
    id: 'nixos-users',
    path: '/var/lib/nixos',
    worth: 'precious',
    method: 'bind',
    inInitrd: true,
    onlyAtBoot: true,
    offer: required,
  }),
  entryOf('identity', {
    id: 'ssh-host-key-ed25519',
    path: '/etc/ssh/ssh_host_ed25519_key',
    ...hostKey,
  }),
  entryOf('identity', {
    id: 'ssh-host-key-rsa',
    path: '/etc/ssh/ssh_host_rsa_key',
    ...hostKey,
  }),
  entryOf('identity', {
    id: 'root-home',
    path: '/root',
    worth: 'useful',
    method: 'bind',
    mode: '0700',
    offer: offered,
  }),
  entryOf('identity', {
    id: 'root-ssh',
    path: '/root/.ssh',
    worth: 'precious',
    method: 'bind',
    mode: '0700',
  }),
  entryOf('identity', {
    id: 'secure-boot-keys',
    path: '/var/lib/sbctl',
    worth: 'precious',
    method: 'bind',
    mode: '0700',
  }),
  entryOf('identity', {
    id: 'secure-boot-keys-old',
    path: '/etc/secureboot',
    worth: 'precious',
    method: 'bind',
    mode: '0700',
  }),
];
