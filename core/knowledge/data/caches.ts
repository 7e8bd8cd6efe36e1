/** What is rebuilt when it is missing, or must start empty. */
import { entryOf, regenerated } from '../define.ts';
import type { KnowledgeEntry } from '../entry.ts';

export const cachesEntries: readonly KnowledgeEntry[] = [
  entryOf('caches', regenerated('program-caches', '/var/cache')),
  entryOf('caches', regenerated('root-cache', '/root/.cache')),
  entryOf('caches', { ...regenerated('temporary-files', '/tmp'), mode: '1777' }),
  entryOf('caches', { ...regenerated('temporary-files-var', '/var/tmp'), mode: '1777' }),
  entryOf('caches', regenerated('runtime-files', '/run')),
  entryOf('caches', { ...regenerated('empty-folder', '/var/empty'), mode: '0555' }),
  entryOf('caches', {
    ...regenerated('mounted-media', '/var/lib/udisks2'),
    units: ['udisks2.service'],
  }),
  entryOf('caches', regenerated('address-leases', '/var/lib/misc')),
  entryOf('caches', regenerated('message-catalog', '/var/lib/systemd/catalog')),
  entryOf('caches', { ...regenerated('print-queue', '/var/spool/cups'), mode: '0700' }),
  entryOf('caches', regenerated('boot-splash', '/var/lib/plymouth')),
  entryOf('caches', regenerated('location', '/var/lib/geoclue')),
];
