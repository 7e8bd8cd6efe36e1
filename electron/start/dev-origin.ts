/**
 * Origin of the development server that serves the page, from TIDEMARK_DEV_URL; null when there is none
 * and always in a packaged program, which must not load its page from wherever a variable says.
 */
export function devOrigin(environment: NodeJS.ProcessEnv, isPackaged: boolean): string | null {
  const address = environment['TIDEMARK_DEV_URL'];
  if (isPackaged || address === undefined || address === '') return null;
  const url = new URL(address);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'http:' || !isLocal)
    throw new Error('TIDEMARK_DEV_URL is not a local address.');
  return url.origin;
}
