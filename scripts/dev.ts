import { spawn, type ChildProcess } from 'node:child_process';

import { build, createServer, mergeConfig, type Rolldown } from 'vite';

import { bundleConfig, type Bundle } from './build/bundle.ts';
import { pageConfig } from './build/page.ts';
import { mainBundle, otherBundles, preloadBundle } from './build/targets.ts';
import { runCommand } from './run/command.ts';
import { say } from './run/output.ts';
import { projectRoot } from './run/paths.ts';
import { preferredElectron } from './setup/electron-runtime.ts';
import { isRoot } from './setup/privilege.ts';

/** Tells main where the page is served from, instead of `app://ui`. */
const PAGE_VARIABLE = 'TIDEMARK_DEV_URL';

/** Builds a bundle now and after each change; `built` is called after each success. */
async function watch(bundle: Bundle, built: () => void): Promise<void> {
  const config = mergeConfig(bundleConfig(bundle), { build: { watch: {} } });
  const watcher = (await build(config)) as Rolldown.RolldownWatcher;
  await new Promise<void>((resolve) => {
    watcher.on('event', (event) => {
      if (event.code === 'BUNDLE_END') void event.result.close();
      if (event.code === 'ERROR') say(event.error.message);
      if (event.code !== 'END') return;
      resolve();
      built();
    });
  });
}

async function servePage(): Promise<string> {
  const server = await createServer(mergeConfig(pageConfig(), { logLevel: 'info' }));
  await server.listen();
  return server.resolvedUrls?.local[0] ?? '';
}

interface ElectronProcess {
  readonly start: () => void;
  /** Does nothing before the first start. */
  readonly restart: () => void;
}

/** The Electron that shows the page. This process ends when the window is closed. */
function electronProcess(executable: string, page: string): ElectronProcess {
  let child: ChildProcess | undefined;
  const start = (): void => {
    const env = { ...process.env, [PAGE_VARIABLE]: page };
    const started = spawn(executable, [projectRoot], { stdio: 'inherit', env });
    started.once('exit', (code) => {
      if (child === started) process.exit(code ?? 1);
    });
    child = started;
  };
  const restart = (): void => {
    const previous = child;
    if (previous === undefined) return;
    start();
    previous.kill('SIGTERM');
  };
  return { start, restart };
}

await runCommand(async () => {
  if (isRoot()) throw new Error('The window does not run as root: use npm run dev as yourself.');
  const page = await servePage();
  const { executable } = await preferredElectron();
  const electron = electronProcess(executable, page);
  for (const bundle of otherBundles) await watch(bundle, () => undefined);
  for (const bundle of [preloadBundle, mainBundle]) await watch(bundle, electron.restart);
  electron.start();
  // The watchers, the server and the window keep this process alive.
  return 0;
});
