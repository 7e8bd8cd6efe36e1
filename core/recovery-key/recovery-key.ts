/**
 * The recovery key: 256 random bits in a form that people can type, for a key slot of its own.
 *
 * It is written as systemd-cryptenroll(1) writes its recovery keys: in modhex, whose sixteen letters lie
 * at the same place on QWERTY, QWERTZ and AZERTY keyboards, so that a wrong key map at the prompt does no
 * harm; in eight groups of eight letters. With the dashes it is an ordinary passphrase, and a stage 1
 * with systemd also takes it without them.
 */

/** The letters for the values 0 to 15, in order. */
export const recoveryKeyAlphabet = 'cbdefghijklnrtuv';

/** Bytes of a key: as many as the volume key of AES-256 has, so that it is never the weaker one. */
export const recoveryKeyBytes = 32;

/** How many groups there are, and how many letters each has. */
export const recoveryKeyGroups = 8;
export const recoveryKeyGroupLetters = 8;

/** The key slot that it has; the passphrase has slot 0. */
export const recoveryKeySlot = 1;

const letters = new RegExp(`^[${recoveryKeyAlphabet}]{64}$`);

function grouped(text: string): string {
  return Array.from({ length: recoveryKeyGroups }, (_, index) =>
    text.slice(index * recoveryKeyGroupLetters, (index + 1) * recoveryKeyGroupLetters),
  ).join('-');
}

/**
 * Writes bytes as a recovery key.
 *
 * @param bytes `recoveryKeyBytes` of them, from a generator for secrets
 */
export function writeRecoveryKey(bytes: Uint8Array): string {
  const text = [...bytes].flatMap((byte) => [
    recoveryKeyAlphabet.charAt(byte >> 4),
    recoveryKeyAlphabet.charAt(byte & 15),
  ]);
  return grouped(text.join(''));
}

/**
 * A recovery key as it is used, however it was typed: capitals, spaces, and dashes at other places or
 * none are all forgiven.
 *
 * @returns null when it is not one
 */
export function readRecoveryKey(typed: string): string | null {
  const text = typed.toLowerCase().replaceAll(/[\s-]/g, '');
  return letters.test(text) ? grouped(text) : null;
}

/** The eight groups of a key, in order. */
export function groupsOf(key: string): readonly string[] {
  return key.split('-');
}
