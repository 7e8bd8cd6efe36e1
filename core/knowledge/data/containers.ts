/** Containers and virtual machines: large, and often with subvolumes of their own. */
import { entryOf, regenerated } from '../define.ts';
import type { KnowledgeEntry } from '../entry.ts';

export const containersEntries: readonly KnowledgeEntry[] = [
  entryOf('containers', {
    id: 'docker',
    path: '/var/lib/docker',
    worth: 'precious',
    method: 'subvolume',
    mode: '0710',
    units: ['docker.service', 'docker.socket'],
  }),
  entryOf('containers', {
    id: 'podman',
    path: '/var/lib/containers',
    worth: 'precious',
    method: 'subvolume',
    units: ['podman.service', 'podman.socket'],
  }),
  entryOf('containers', {
    id: 'libvirt',
    path: '/var/lib/libvirt',
    worth: 'precious',
    method: 'bind',
    units: ['libvirtd.service', 'libvirtd.socket', 'libvirt-guests.service'],
  }),
  // Images are rewritten in place: copy-on-write would tear them into fragments.
  entryOf('containers', {
    id: 'libvirt-images',
    path: '/var/lib/libvirt/images',
    worth: 'precious',
    method: 'subvolume',
    mode: '0711',
    noCopyOnWrite: true,
    units: ['libvirtd.service', 'libvirtd.socket', 'libvirt-guests.service'],
  }),
  entryOf('containers', {
    id: 'incus',
    path: '/var/lib/incus',
    worth: 'precious',
    method: 'subvolume',
    mode: '0711',
    units: ['incus.service', 'incus.socket', 'incus-startup.service'],
  }),
  entryOf('containers', {
    id: 'lxd',
    path: '/var/lib/lxd',
    worth: 'precious',
    method: 'subvolume',
    mode: '0711',
    units: ['lxd.service', 'lxd.socket'],
  }),
  entryOf('containers', {
    id: 'lxc',
    path: '/var/lib/lxc',
    worth: 'precious',
    method: 'bind',
  }),
  entryOf('containers', {
    id: 'waydroid',
    path: '/var/lib/waydroid',
    worth: 'precious',
    method: 'bind',
    units: ['waydroid-container.service'],
  }),
  // The units are named after the containers.
  entryOf('containers', {
    id: 'nixos-containers',
    path: '/var/lib/nixos-containers',
    worth: 'precious',
    method: 'bind',
  }),
  entryOf('containers', {
    id: 'machines',
    path: '/var/lib/machines',
    worth: 'precious',
    method: 'subvolume',
    mode: '0700',
    units: ['machines.target'],
  }),
  entryOf('containers', {
    id: 'portables',
    path: '/var/lib/portables',
    worth: 'useful',
    method: 'subvolume',
    mode: '0700',
  }),
  entryOf('containers', {
    id: 'containerd',
    path: '/var/lib/containerd',
    worth: 'precious',
    method: 'subvolume',
    mode: '0711',
    units: ['containerd.service'],
  }),
  entryOf('containers', {
    id: 'k3s',
    path: '/var/lib/rancher',
    worth: 'precious',
    method: 'subvolume',
    units: ['k3s.service'],
  }),
  // A file system that lives in memory, mounted anew by its service.
  entryOf('containers', {
    ...regenerated('lxcfs', '/var/lib/lxcfs'),
    units: ['lxcfs.service'],
  }),
  entryOf('containers', {
    ...regenerated('incus-lxcfs', '/var/lib/incus-lxcfs'),
    units: ['incus-lxcfs.service'],
  }),
  entryOf('containers', regenerated('container-addresses', '/var/lib/cni')),
];
