/**
 * Where main keeps a secret (the passphrase, the password of the user) between the page that asks for
 * it and the install that uses it.
 *
 * What this does: the secret lies in one buffer outside V8's heap, goes from there into the frame's
 * buffer without becoming a string again, and both are filled with zeros when they are done with.
 *
 * What it cannot do: the page's input field, the message between the processes and the string that the
 * request's handler receives are copies that JavaScript gives no means to erase; they stay in memory
 * until the garbage collector's pages are used again, and any of them may be swapped out. No dump is
 * ever written by this program (no crash reporter is started).
 */
export interface SecretVault {
  /** Replaces what was kept. */
  readonly set: (secret: string) => void;
  /** The bytes themselves, not a copy; null when there are none. */
  readonly get: () => Buffer | null;
  /** Fills the bytes with zeros and forgets them. */
  readonly clear: () => void;
}

export function createSecretVault(): SecretVault {
  let kept: Buffer | null = null;

  function clear(): void {
    kept?.fill(0);
    kept = null;
  }

  return {
    set(secret) {
      clear();
      // Not Buffer.from: that cuts small buffers out of a pool that others read from, too.
      const bytes = Buffer.alloc(Buffer.byteLength(secret, 'utf8'));
      bytes.write(secret, 'utf8');
      kept = bytes;
    },
    get: () => kept,
    clear,
  };
}
