/**
 * Databases. They rewrite pages in place and bring checksums of their own, so copy-on-write is off
 * where the data is kept as such pages.
 */
import { entryOf } from '../define.ts';
import type { KnowledgeEntry } from '../entry.ts';

export const databasesEntries: readonly KnowledgeEntry[] = [
  entryOf('databases', {
    id: 'postgresql',
    path: '/var/lib/postgresql',
    worth: 'precious',
    method: 'subvolume',
    owner: 'postgres',
    ownerGroup: 'postgres',
    mode: '0750',
    noCopyOnWrite: true,
    units: ['postgresql.service'],
  }),
  entryOf('databases', {
    id: 'mysql',
    path: '/var/lib/mysql',
    worth: 'precious',
    method: 'subvolume',
    owner: 'mysql',
    ownerGroup: 'mysql',
    mode: '0700',
    noCopyOnWrite: true,
    units: ['mysql.service'],
  }),
  entryOf('databases', {
    id: 'mongodb',
    path: '/var/db/mongodb',
    worth: 'precious',
    method: 'subvolume',
    owner: 'mongodb',
    ownerGroup: 'mongodb',
    mode: '0700',
    noCopyOnWrite: true,
    units: ['mongodb.service'],
  }),
  // Writes whole new files and renames them: copy-on-write costs nothing here.
  entryOf('databases', {
    id: 'redis',
    path: '/var/lib/redis',
    worth: 'precious',
    method: 'bind',
    owner: 'redis',
    ownerGroup: 'redis',
    mode: '0700',
    units: ['redis.service'],
  }),
];
