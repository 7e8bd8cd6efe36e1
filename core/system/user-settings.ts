/** configuration.nix: who may log in, and from where. */
import { attribute, commented, set } from '../nix/value.ts';
import type { NixAttribute, NixValue } from '../nix/value.ts';
import type { System, User } from '../spec/system.ts';
import { hostKeys, passwordFile } from './places.ts';

/** The first ordinary user's number, fixed so that the home always has its owner. */
const firstUserId = 1000;

/** One user, and nobody else: what `passwd` or `useradd` write into /etc would be gone at reboot. */
export function userSettings({ name, fullName }: User): NixAttribute[] {
  const user = set(
    attribute('isNormalUser', true),
    attribute('uid', firstUserId),
    ...(fullName === '' ? [] : [attribute('description', fullName)]),
    attribute('extraGroups', ['wheel', 'networkmanager']),
    attribute('hashedPasswordFile', passwordFile(name)),
  );
  return [
    commented(
      'Users come from this file alone: /etc is made anew at each boot. The password is the hash in the file that hashedPasswordFile names; mkpasswd makes a new one.',
      attribute('users.mutableUsers', false),
    ),
    attribute(['users', 'users', name], user),
    commented(
      'sudo forgets at each boot whom it has lectured.',
      attribute('security.sudo.extraConfig', { kind: 'lines', text: 'Defaults lecture = never\n' }),
    ),
  ];
}

export function secureShellSettings({ secureShell }: System): NixAttribute[] {
  if (!secureShell) return [];
  const keys = hostKeys.map((key): NixValue => {
    const bits = 'bits' in key ? [attribute('bits', key.bits)] : [];
    return set(attribute('path', key.path), attribute('type', key.type), ...bits);
  });
  const settings = set(
    attribute('enable', true),
    attribute('settings.PermitRootLogin', 'no'),
    commented('Kept, so that others recognise this machine.', attribute('hostKeys', keys)),
  );
  return [attribute('services.openssh', settings)];
}
