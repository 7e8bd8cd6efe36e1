/**
 * Servers. The installer does not offer them: they are not installed yet, and neither are the users
 * that own their directories.
 */
import { entryOf } from '../define.ts';
import type { KnowledgeEntry } from '../entry.ts';

/** A directory of a service that belongs to the service's own user and group. */
function ownedBy(
  user: string,
  particular: Pick<KnowledgeEntry, 'id' | 'path' | 'units'> & Partial<KnowledgeEntry>,
): KnowledgeEntry {
  return entryOf('services', {
    worth: 'precious',
    method: 'bind',
    owner: user,
    ownerGroup: user,
    mode: '0700',
    ...particular,
  });
}

/**
 * A service with DynamicUser: systemd keeps its directory under /var/lib/private, gives it to the
 * service's user at each start, and makes /var/lib/<name> a link to it.
 */
function withDynamicUser(
  particular: Pick<KnowledgeEntry, 'id' | 'path' | 'units'> & Partial<KnowledgeEntry>,
): KnowledgeEntry {
  return entryOf('services', { worth: 'precious', method: 'bind', ...particular });
}

const dataOfServices: readonly KnowledgeEntry[] = [
  ownedBy('nextcloud', {
    id: 'nextcloud',
    path: '/var/lib/nextcloud',
    mode: '0750',
    units: ['phpfpm-nextcloud.service', 'nextcloud-cron.timer', 'nextcloud-setup.service'],
  }),
  ownedBy('gitea', {
    id: 'gitea',
    path: '/var/lib/gitea',
    mode: '0750',
    units: ['gitea.service'],
  }),
  ownedBy('forgejo', {
    id: 'forgejo',
    path: '/var/lib/forgejo',
    mode: '0750',
    units: ['forgejo.service'],
  }),
  ownedBy('jellyfin', {
    id: 'jellyfin',
    path: '/var/lib/jellyfin',
    units: ['jellyfin.service'],
  }),
  ownedBy('immich', {
    id: 'immich',
    path: '/var/lib/immich',
    units: ['immich-server.service', 'immich-machine-learning.service'],
  }),
  ownedBy('paperless', {
    id: 'paperless',
    path: '/var/lib/paperless',
    mode: '0755',
    units: [
      'paperless-web.service',
      'paperless-consumer.service',
      'paperless-scheduler.service',
      'paperless-task-queue.service',
    ],
  }),
  ownedBy('syncthing', {
    id: 'syncthing',
    path: '/var/lib/syncthing',
    units: ['syncthing.service'],
  }),
  ownedBy('hass', {
    id: 'home-assistant',
    path: '/var/lib/hass',
    units: ['home-assistant.service'],
  }),
  ownedBy('mosquitto', {
    id: 'mosquitto',
    path: '/var/lib/mosquitto',
    worth: 'useful',
    units: ['mosquitto.service'],
  }),
  ownedBy('vaultwarden', {
    id: 'vaultwarden',
    path: '/var/lib/vaultwarden',
    units: ['vaultwarden.service'],
  }),
  ownedBy('matrix-synapse', {
    id: 'matrix-synapse',
    path: '/var/lib/matrix-synapse',
    units: ['matrix-synapse.service'],
  }),
  ownedBy('transmission', {
    id: 'transmission',
    path: '/var/lib/transmission',
    mode: '0750',
    worth: 'useful',
    units: ['transmission.service'],
  }),
  ownedBy('grafana', {
    id: 'grafana',
    path: '/var/lib/grafana',
    units: ['grafana.service'],
  }),
  ownedBy('prometheus', {
    id: 'prometheus',
    path: '/var/lib/prometheus2',
    units: ['prometheus.service'],
  }),
  // The units are named after the certificates.
  ownedBy('acme', { id: 'acme', path: '/var/lib/acme', mode: '0755', units: [] }),
];

export const servicesEntries: readonly KnowledgeEntry[] = [
  ...dataOfServices,
  withDynamicUser({
    id: 'ollama',
    path: '/var/lib/private/ollama',
    worth: 'useful',
    units: ['ollama.service'],
  }),
  withDynamicUser({
    id: 'adguard-home',
    path: '/var/lib/private/AdGuardHome',
    units: ['adguardhome.service'],
  }),
  entryOf('services', {
    id: 'samba',
    path: '/var/lib/samba',
    worth: 'precious',
    method: 'bind',
    units: ['samba-smbd.service', 'samba-nmbd.service', 'samba-winbindd.service'],
  }),
  entryOf('services', {
    id: 'fail2ban',
    path: '/var/lib/fail2ban',
    worth: 'useful',
    method: 'bind',
    mode: '0750',
    units: ['fail2ban.service'],
  }),
];
