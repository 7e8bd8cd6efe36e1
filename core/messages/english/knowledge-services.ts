/** Texts of the knowledge groups containers, databases and services. */
export const knowledgeServicesEnglish = {
  'knowledge.docker.name': 'Docker',
  'knowledge.docker.lost':
    'Without it images, containers and volumes, with the data in them, are erased at each boot.',
  'knowledge.podman.name': 'Podman',
  'knowledge.podman.lost':
    'Without it images, containers and volumes of the system, with the data in them, are erased.',
  'knowledge.libvirt.name': 'Virtual machines',
  'knowledge.libvirt.lost':
    'Without it the descriptions of virtual machines, their networks and snapshots are erased.',
  'knowledge.libvirt-images.name': 'Disks of virtual machines',
  'knowledge.libvirt-images.lost':
    'Without it the disks of virtual machines are erased, and all that is on them.',
  'knowledge.incus.name': 'Incus',
  'knowledge.incus.lost':
    'Without it containers and virtual machines of Incus are erased, and all that is in them.',
  'knowledge.lxd.name': 'LXD',
  'knowledge.lxd.lost':
    'Without it containers and virtual machines of LXD are erased, and all that is in them.',
  'knowledge.lxc.name': 'LXC containers',
  'knowledge.lxc.lost': 'Without it containers are erased, and all that is in them.',
  'knowledge.waydroid.name': 'Android (Waydroid)',
  'knowledge.waydroid.lost':
    'Without it the Android system must be downloaded and set up again after each boot.',
  'knowledge.nixos-containers.name': 'NixOS containers',
  'knowledge.nixos-containers.lost':
    'Without it the files of NixOS containers are erased; their configuration stays.',
  'knowledge.machines.name': 'Machines of systemd-nspawn',
  'knowledge.machines.lost': 'Without it these containers are erased, and all that is in them.',
  'knowledge.portables.name': 'Portable services',
  'knowledge.portables.lost': 'Without it the images of portable services are erased.',
  'knowledge.containerd.name': 'Containers of containerd',
  'knowledge.containerd.lost':
    'Without it images must be fetched again, and what containers wrote is erased.',
  'knowledge.k3s.name': 'Kubernetes cluster (k3s)',
  'knowledge.k3s.lost': 'Without it the cluster, its volumes and its certificates are erased.',
  'knowledge.incus-lxcfs.name': 'System files shown to Incus containers',
  'knowledge.incus-lxcfs.lost': 'Its service makes it anew in memory at each boot.',
  'knowledge.container-addresses.name': 'Network addresses of containers',
  'knowledge.container-addresses.lost': 'Handed out again when containers start.',
  'knowledge.lxcfs.name': 'System files shown to containers',
  'knowledge.lxcfs.lost': 'Its service makes it anew in memory at each boot.',

  'knowledge.postgresql.name': 'PostgreSQL databases',
  'knowledge.postgresql.lost': 'Without it all databases of PostgreSQL are erased.',
  'knowledge.mysql.name': 'MySQL and MariaDB databases',
  'knowledge.mysql.lost': 'Without it all databases of MySQL or MariaDB are erased.',
  'knowledge.mongodb.name': 'MongoDB databases',
  'knowledge.mongodb.lost': 'Without it all databases of MongoDB are erased.',
  'knowledge.redis.name': 'Redis data',
  'knowledge.redis.lost': 'Without it what programs saved in Redis is erased.',

  'knowledge.nextcloud.name': 'Nextcloud',
  'knowledge.nextcloud.lost': 'Without it the files of all users are erased.',
  'knowledge.gitea.name': 'Gitea',
  'knowledge.gitea.lost': 'Without it repositories, issues and accounts are erased.',
  'knowledge.forgejo.name': 'Forgejo',
  'knowledge.forgejo.lost': 'Without it repositories, issues and accounts are erased.',
  'knowledge.jellyfin.name': 'Jellyfin',
  'knowledge.jellyfin.lost':
    'Without it the library, the accounts and what was watched are erased.',
  'knowledge.immich.name': 'Immich',
  'knowledge.immich.lost': 'Without it photos and videos that were uploaded are erased.',
  'knowledge.paperless.name': 'Paperless',
  'knowledge.paperless.lost': 'Without it the scanned documents are erased.',
  'knowledge.syncthing.name': 'Syncthing',
  'knowledge.syncthing.lost':
    'Without it this machine gets a new identity, and its folders must be shared again.',
  'knowledge.home-assistant.name': 'Home Assistant',
  'knowledge.home-assistant.lost': 'Without it devices, automations and their history are erased.',
  'knowledge.mosquitto.name': 'Mosquitto',
  'knowledge.mosquitto.lost': 'Without it messages that are held for later are erased.',
  'knowledge.vaultwarden.name': 'Vaultwarden',
  'knowledge.vaultwarden.lost': 'Without it all stored passwords are erased.',
  'knowledge.matrix-synapse.name': 'Matrix Synapse',
  'knowledge.matrix-synapse.lost':
    'Without it the key of the server is lost, and other servers no longer trust it.',
  'knowledge.transmission.name': 'Transmission',
  'knowledge.transmission.lost': 'Without it downloads and their list are erased.',
  'knowledge.grafana.name': 'Grafana',
  'knowledge.grafana.lost': 'Without it dashboards, accounts and alerts are erased.',
  'knowledge.prometheus.name': 'Prometheus',
  'knowledge.prometheus.lost': 'Without it all measurements of the past are erased.',
  'knowledge.acme.name': 'Certificates',
  'knowledge.acme.lost':
    'Without them certificates are ordered anew at each boot, until the issuer refuses.',
  'knowledge.ollama.name': 'Ollama',
  'knowledge.ollama.lost': 'Without it language models must be downloaded again after each boot.',
  'knowledge.adguard-home.name': 'AdGuard Home',
  'knowledge.adguard-home.lost': 'Without it settings, filters and statistics are erased.',
  'knowledge.samba.name': 'Samba',
  'knowledge.samba.lost':
    'Without it the passwords of shared folders are erased, and nobody can open them.',
  'knowledge.fail2ban.name': 'Fail2ban',
  'knowledge.fail2ban.lost': 'Without it addresses that were banned are let in again.',
} as const;
