import type { ComponentType } from 'react';
import { ChecksPage } from '../features/checks/ChecksPage.tsx';
import { DiskPage } from '../features/disk/DiskPage.tsx';
import { InstallPage } from '../features/install/InstallPage.tsx';
import { KeepPage } from '../features/keep/KeepPage.tsx';
import { LayoutPage } from '../features/layout/LayoutPage.tsx';
import { MachinePage } from '../features/machine/MachinePage.tsx';
import { PassphrasePage } from '../features/passphrase/PassphrasePage.tsx';
import { ProofPage } from '../features/proof/ProofPage.tsx';
import { ReviewPage } from '../features/review/ReviewPage.tsx';
import { WelcomePage } from '../features/welcome/WelcomePage.tsx';
import type { PageId } from './journey.ts';

/** What is drawn for each page of the journey. */
export const pages: Readonly<Record<PageId, ComponentType>> = {
  welcome: WelcomePage,
  checks: ChecksPage,
  disk: DiskPage,
  layout: LayoutPage,
  passphrase: PassphrasePage,
  machine: MachinePage,
  keep: KeepPage,
  review: ReviewPage,
  install: InstallPage,
  proof: ProofPage,
};
