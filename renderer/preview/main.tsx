/**
 * The pages over a scripted double of main: for looking at them in a browser. The address says what to
 * look at, for example `?scheme=dark&run=fails&probe=slow`.
 */
import { createRoot } from 'react-dom/client';
import { startPage } from '../app/start-page.tsx';
import { makeDouble } from './double.ts';
import { scenarioOf } from './scenario.ts';

const root = document.getElementById('root');
if (root !== null) {
  void startPage(createRoot(root), makeDouble(scenarioOf(new URLSearchParams(location.search))));
}
