import '../styles/base.css';
import '../styles/kit.css';
import '../styles/shell.css';

import { StrictMode } from 'react';
import type { Root } from 'react-dom/client';
import type { PageInterface } from '../../core/ipc/contract.ts';
import { spokenTag } from '../i18n/languages.ts';
import { startTexts } from '../i18n/start.ts';
import { createAppStore, followMain } from '../state/store.ts';
import { StoreContext } from '../state/use-app.ts';
import { App } from './App.tsx';

/** Draws the page over a border to main. The first picture does not wait for any answer. */
export async function startPage(root: Root, page: PageInterface): Promise<void> {
  const store = createAppStore(page);
  followMain(store, page);
  // Main answers while the texts are made ready and the first picture is drawn.
  const asked = store.getState().loadApplication();
  await startTexts(spokenTag(navigator.language));
  root.render(
    <StrictMode>
      <StoreContext value={store}>
        <App />
      </StoreContext>
    </StrictMode>,
  );
  await asked;
  await store.getState().loadJob();
  await store.getState().loadOpenedSpec();
}
