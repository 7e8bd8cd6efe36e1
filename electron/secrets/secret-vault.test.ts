import { expect, test } from 'vitest';

import { createSecretVault } from './secret-vault.ts';

test('the bytes are those of the text', () => {
  const vault = createSecretVault();
  expect(vault.get()).toBeNull();
  vault.set(' pä😀"\\ ');
  expect(vault.get()?.toString('utf8')).toBe(' pä😀"\\ ');
});

test('clearing fills the bytes with zeros, not only forgets them', () => {
  const vault = createSecretVault();
  vault.set('secret');
  const bytes = vault.get();
  vault.clear();
  expect(bytes).toEqual(Buffer.alloc(6));
  expect(vault.get()).toBeNull();
});

test('a new secret erases the one before', () => {
  const vault = createSecretVault();
  vault.set('first!');
  const bytes = vault.get();
  vault.set('second');
  expect(bytes).toEqual(Buffer.alloc(6));
  expect(vault.get()?.toString()).toBe('second');
});

test('the bytes lie in memory of their own', () => {
  const vault = createSecretVault();
  vault.set('secret');
  expect(vault.get()?.buffer.byteLength).toBe(6);
});
