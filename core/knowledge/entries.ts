import { cachesEntries } from './data/caches.ts';
import { containersEntries } from './data/containers.ts';
import { databasesEntries } from './data/databases.ts';
import { desktopEntries } from './data/desktop.ts';
import { hardwareEntries } from './data/hardware.ts';
import { identityEntries } from './data/identity.ts';
import { networkEntries } from './data/network.ts';
import { servicesEntries } from './data/services.ts';
import { systemEntries } from './data/system.ts';
import type { KnowledgeEntry } from './entry.ts';

/** Everything that is known, group by group, in the order in which the page lists it. */
export const knowledgeEntries: readonly KnowledgeEntry[] = [
  ...identityEntries,
  ...networkEntries,
  ...hardwareEntries,
  ...desktopEntries,
  ...systemEntries,
  ...containersEntries,
  ...databasesEntries,
  ...servicesEntries,
  ...cachesEntries,
];
