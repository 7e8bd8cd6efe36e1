import type { ComponentType } from 'react';
import { WelcomePage } from '../features/welcome/WelcomePage.tsx';
import type { PageId } from './journey.ts';
import { later } from '../ui/later.tsx';
import type { LaterPageId } from './later-pages.ts';

function laterPage(id: LaterPageId): ComponentType {
  const load = async () => (await import('./later-pages.ts')).laterPages[id];
  return later(load, <main className="page" />);
}

/** What is drawn for each page of the journey. */
export const pages: Readonly<Record<PageId, ComponentType>> = {
  welcome: WelcomePage,
  checks: laterPage('checks'),
  disk: laterPage('disk'),
  layout: laterPage('layout'),
  passphrase: laterPage('passphrase'),
  'recovery-key': laterPage('recovery-key'),
  machine: laterPage('machine'),
  keep: laterPage('keep'),
  review: laterPage('review'),
  install: laterPage('install'),
  proof: laterPage('proof'),
};
