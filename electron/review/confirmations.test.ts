import { expect, test } from 'vitest';

import { confirmationLifetimeMs, createConfirmations } from './confirmations.ts';
import type { Review } from './confirmations.ts';

const review = { planHash: 'a' } as unknown as Review;
const other = { planHash: 'b' } as unknown as Review;

test('a confirmation stands for its review, once', () => {
  const confirmations = createConfirmations(() => 0);
  const token = confirmations.mint(review);
  expect(token).toMatch(/^[0-9a-f]{64}$/);
  expect(confirmations.peek(token)).toBe(review);
  expect(confirmations.consume(token)).toBe(review);
  expect(confirmations.consume(token)).toBeNull();
  expect(confirmations.peek(token)).toBeNull();
});

test('a new review makes the earlier one void', () => {
  const confirmations = createConfirmations(() => 0);
  const first = confirmations.mint(review);
  const second = confirmations.mint(other);
  expect(first).not.toBe(second);
  expect(confirmations.consume(first)).toBeNull();
  expect(confirmations.consume(second)).toBe(other);
});

test('a guess is worth nothing and costs nothing', () => {
  const confirmations = createConfirmations(() => 0);
  expect(confirmations.consume('0'.repeat(64))).toBeNull();
  const token = confirmations.mint(review);
  expect(confirmations.consume('0'.repeat(64))).toBeNull();
  expect(confirmations.consume(token)).toBe(review);
});

test('a review grows old', () => {
  let now = 1000;
  const confirmations = createConfirmations(() => now);
  const token = confirmations.mint(review);
  now += confirmationLifetimeMs - 1;
  expect(confirmations.peek(token)).toBe(review);
  now += 1;
  expect(confirmations.peek(token)).toBeNull();
  expect(confirmations.consume(token)).toBeNull();
});
