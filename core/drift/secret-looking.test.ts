import { describe, expect, it } from 'vitest';
import { isSecretByContent, isSecretByMode, isSecretByName } from './secret-looking.ts';
import { visibleText } from './visible-text.ts';

describe('isSecretByName', () => {
  it.each([
    '/etc/shadow',
    '/etc/shadow-',
    '/etc/gshadow',
    '/etc/ssh/ssh_host_ed25519_key',
    '/root/.ssh/id_ed25519',
    '/root/.ssh/work',
    '/home/ann/.gnupg/x',
    '/etc/NetworkManager/system-connections/Home.nmconnection',
    '/etc/NetworkManager/system-connections/Home',
    '/var/lib/NetworkManager/secret_key',
    '/var/lib/bluetooth/AA/BB/info',
    '/var/lib/iwd/Home.psk',
    '/etc/wpa_supplicant.conf',
    '/etc/wireguard/wg0.conf',
    '/var/lib/acme/x/cert.pem',
    '/srv/passwords.txt',
    '/srv/app/.env',
    '/srv/app/.env.production',
    '/root/.bash_history',
    '/etc/secrets/x',
    '/var/lib/private/x/y',
    '/srv/API_TOKEN',
    '/persist/passwords/ann',
  ])('%s', (path) => {
    expect(isSecretByName(path)).toBe(true);
  });

  it.each([
    '/etc/passwd',
    '/etc/passwd-',
    '/etc/ssh/ssh_host_ed25519_key.pub',
    '/root/.ssh/known_hosts',
    '/root/.ssh/config',
    '/etc/nixos/configuration.nix',
    '/etc/machine-id',
    '/srv/keyboard.conf',
    '/var/lib/upower/history.dat',
    '/srv/index.html',
  ])('not %s', (path) => {
    expect(isSecretByName(path)).toBe(false);
  });
});

describe('isSecretByMode', () => {
  it.each([
    [0o100600, 0, true],
    [0o100400, 0, true],
    [0o100640, 0, false],
    [0o100644, 0, false],
    [0o100600, 1000, false],
  ])('%o of %i: %s', (mode, uid, expected) => {
    expect(isSecretByMode({ mode, uid })).toBe(expected);
  });
});

describe('isSecretByContent', () => {
  it.each([
    '-----BEGIN OPENSSH PRIVATE KEY-----\nabc',
    '-----BEGIN PRIVATE KEY-----',
    'user = x\npassword=hunter2',
    '  "password": "x"',
    'psk=12345678',
    'PrivateKey = abc',
    'api_key: abc',
    'root:$6$abcdefgh$0123456789abcdef0123:19000::::::',
    'root:$y$j9T$abcdefghijk$lmnopqrstuvwxyz0123456789:1',
    'https://ann:hunter2@example.org/',
    'Authorization: Bearer abc',
    'AGE-SECRET-KEY-1ABC',
  ])('%j', (text) => {
    expect(isSecretByContent(text)).toBe(true);
  });

  it.each([
    '# Passwords are kept elsewhere.',
    'ssh-ed25519 AAAAC3Nza ann@machine',
    '-----BEGIN CERTIFICATE-----',
    'services.openssh.enable = true;',
    'users.users.ann.hashedPasswordFile = "/persist/passwords/ann";',
    'PasswordAuthentication no',
    'https://example.org/a:b',
  ])('not %j', (text) => {
    expect(isSecretByContent(text)).toBe(false);
  });
});

describe('visibleText', () => {
  it('lets no control reach a terminal or turn the writing, and keeps lines', () => {
    expect(visibleText('a\tb\r\nc\x1b[31m\x7f\x9b\u202e\ufeff\r.')).toBe(
      'a\tb\nc\u241b[31m\u2421[U+009B][U+202E][U+FEFF]\u240d.',
    );
  });
});
