/** The pages after the first, as one part of the program. */
import type { ComponentType } from 'react';
import { ChecksPage } from '../features/checks/ChecksPage.tsx';
import { DiskPage } from '../features/disk/DiskPage.tsx';
import { InstallPage } from '../features/install/InstallPage.tsx';
import { KeepPage } from '../features/keep/KeepPage.tsx';
import { LayoutPage } from '../features/layout/LayoutPage.tsx';
import { MachinePage } from '../features/machine/MachinePage.tsx';
import { PassphrasePage } from '../features/passphrase/PassphrasePage.tsx';
import { ProofPage } from '../features/proof/ProofPage.tsx';
import { RecoveryKeyPage } from '../features/recovery-key/RecoveryKeyPage.tsx';
import { ReviewPage } from '../features/review/ReviewPage.tsx';
import type { PageId } from './journey.ts';

export type LaterPageId = Exclude<PageId, 'welcome'>;

export const laterPages: Readonly<Record<LaterPageId, ComponentType>> = {
  checks: ChecksPage,
  disk: DiskPage,
  layout: LayoutPage,
  passphrase: PassphrasePage,
  'recovery-key': RecoveryKeyPage,
  machine: MachinePage,
  keep: KeepPage,
  review: ReviewPage,
  install: InstallPage,
  proof: ProofPage,
};
