import type { ComponentType } from 'react';
import { DiskPage } from '../features/disk/DiskPage.tsx';
import { DonePage } from '../features/done/DonePage.tsx';
import { InstallPage } from '../features/install/InstallPage.tsx';
import { LayoutPage } from '../features/layout/LayoutPage.tsx';
import { PassphrasePage } from '../features/passphrase/PassphrasePage.tsx';
import { ReviewPage } from '../features/review/ReviewPage.tsx';
import { WelcomePage } from '../features/welcome/WelcomePage.tsx';
import type { PageId } from './journey.ts';

/** What is drawn for each page of the journey. */
export const pages: Readonly<Record<PageId, ComponentType>> = {
  welcome: WelcomePage,
  disk: DiskPage,
  layout: LayoutPage,
  passphrase: PassphrasePage,
  review: ReviewPage,
  install: InstallPage,
  done: DonePage,
};
