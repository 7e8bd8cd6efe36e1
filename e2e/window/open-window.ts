import { Wizard } from '../pages/wizard.ts';
import { hearPolicy } from './hear-policy.ts';
import { launchElectron } from './launch-electron.ts';
import type { LaunchedElectron, LaunchOptions } from './launch-electron.ts';

/** The complaints are also those of what the content policy has stopped. */
export interface OpenWindow extends LaunchedElectron {
  readonly wizard: Wizard;
}

/** Opens the real window. */
export async function openWindow(options: LaunchOptions): Promise<OpenWindow> {
  const launched = await launchElectron(options);
  const { page } = launched;
  await page.waitForLoadState('domcontentloaded');
  await hearPolicy(page);
  return { ...launched, wizard: new Wizard(page) };
}
