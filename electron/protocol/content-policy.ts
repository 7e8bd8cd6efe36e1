/**
 * The page's content security policy. Everything is named, so that a directive that a later browser
 * adds falls back to `none`. There is no inline style and no inline script; colours that are computed
 * are set as custom properties, which the policy permits. DOM sinks take no strings at all.
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  // A worker's address is such a sink; renderer/features/passphrase/start-worker.ts has the policy.
  'trusted-types tidemark-worker',
].join('; ');
