import { expect, test } from 'vitest';

import { requests } from '../../core/ipc/contract.ts';
import type { PageInterface } from '../../core/ipc/contract.ts';
import { buildPageInterface } from './page-interface.ts';
import type { Transport } from './page-interface.ts';

type Listener = Parameters<Transport['on']>[1];

function build() {
  const sent: unknown[] = [];
  const listeners = new Map<string, Set<Listener>>();
  const set = (channel: string): Set<Listener> => {
    const known = listeners.get(channel) ?? new Set();
    listeners.set(channel, known);
    return known;
  };
  const page = buildPageInterface({
    invoke: async (channel, input) => Promise.resolve(sent.push([channel, input])),
    on: (channel, listener) => set(channel).add(listener),
    removeListener: (channel, listener) => set(channel).delete(listener),
  });
  return {
    page,
    sent,
    emit: (name: string, payload: unknown) => {
      for (const listener of set(name)) listener({ sender: 'secret' }, payload);
    },
  };
}

test('the page gets the names of the contract and nothing else', () => {
  const { page } = build();
  expect(Object.keys(page)).toEqual(['request', 'on']);
  expect(Object.keys(page.request).toSorted()).toEqual(Object.keys(requests).toSorted());
  const events: readonly (keyof PageInterface['on'])[] = [
    'job.changed',
    'change.changed',
    'stick.changed',
    'page.asked',
    'spec.asked',
    'theme.changed',
    'helper.lost',
  ];
  expect(Object.keys(page.on)).toEqual(events);
});

test('nothing in it can be replaced', () => {
  const { page } = build();
  for (const part of [page, page.request, page.on]) expect(Object.isFrozen(part)).toBe(true);
});

test('a request goes to its own channel with one input', async () => {
  const { page, sent } = build();
  const request = page.request['log.save'] as (...args: unknown[]) => Promise<unknown>;
  await request({ a: 1 }, 'more');
  expect(sent).toEqual([['log.save', { a: 1 }]]);
});

test('a listener gets the payload alone, until it unsubscribes', () => {
  const { page, emit } = build();
  const got: unknown[][] = [];
  const unsubscribe = page.on['theme.changed']?.((...args: unknown[]) => got.push(args));
  emit('theme.changed', { look: 'dark' });
  unsubscribe?.();
  emit('theme.changed', { look: 'light' });
  expect(got).toEqual([[{ look: 'dark' }]]);
});
