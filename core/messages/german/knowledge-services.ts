import type { knowledgeServicesEnglish } from '../english/knowledge-services.ts';

/** Texts of the knowledge groups containers, databases and services. */
export const knowledgeServicesGerman: Readonly<
  Record<keyof typeof knowledgeServicesEnglish, string>
> = {
  'knowledge.docker.name': 'Docker',
  'knowledge.docker.lost':
    'Ohne diese Daten sind Abbilder, Container und Volumes mit ihrem Inhalt nach jedem Start gelöscht.',
  'knowledge.podman.name': 'Podman',
  'knowledge.podman.lost':
    'Ohne diese Daten sind Abbilder, Container und Volumes des Systems mit ihrem Inhalt gelöscht.',
  'knowledge.libvirt.name': 'Virtuelle Maschinen',
  'knowledge.libvirt.lost':
    'Ohne diese Daten sind die Beschreibungen virtueller Maschinen, ihrer Netzwerke und Momentaufnahmen gelöscht.',
  'knowledge.libvirt-images.name': 'Datenträger virtueller Maschinen',
  'knowledge.libvirt-images.lost':
    'Ohne sie sind die Datenträger virtueller Maschinen gelöscht, mit allem, was darauf ist.',
  'knowledge.incus.name': 'Incus',
  'knowledge.incus.lost':
    'Ohne diese Daten sind Container und virtuelle Maschinen von Incus gelöscht, mit allem, was darin ist.',
  'knowledge.lxd.name': 'LXD',
  'knowledge.lxd.lost':
    'Ohne diese Daten sind Container und virtuelle Maschinen von LXD gelöscht, mit allem, was darin ist.',
  'knowledge.lxc.name': 'LXC-Container',
  'knowledge.lxc.lost': 'Ohne diese Daten sind Container gelöscht, mit allem, was darin ist.',
  'knowledge.waydroid.name': 'Android (Waydroid)',
  'knowledge.waydroid.lost':
    'Ohne diese Daten muss das Android-System nach jedem Start neu heruntergeladen und eingerichtet werden.',
  'knowledge.nixos-containers.name': 'NixOS-Container',
  'knowledge.nixos-containers.lost':
    'Ohne diese Daten sind die Dateien von NixOS-Containern gelöscht; ihre Konfiguration bleibt.',
  'knowledge.machines.name': 'Container von systemd-nspawn',
  'knowledge.machines.lost':
    'Ohne diese Daten sind die Container gelöscht, mit allem, was darin ist.',
  'knowledge.portables.name': 'Portable Dienste',
  'knowledge.portables.lost': 'Ohne diese Daten sind die Abbilder portabler Dienste gelöscht.',
  'knowledge.containerd.name': 'Container von containerd',
  'knowledge.containerd.lost':
    'Ohne diese Daten müssen Abbilder neu geladen werden, und was Container geschrieben haben, ist gelöscht.',
  'knowledge.k3s.name': 'Kubernetes-Cluster (k3s)',
  'knowledge.k3s.lost':
    'Ohne diese Daten sind der Cluster, seine Volumes und seine Zertifikate gelöscht.',
  'knowledge.incus-lxcfs.name': 'Systemdateien, wie Incus-Container sie sehen',
  'knowledge.incus-lxcfs.lost':
    'Der zuständige Dienst erzeugt sie bei jedem Start neu im Arbeitsspeicher.',
  'knowledge.container-addresses.name': 'Netzwerkadressen von Containern',
  'knowledge.container-addresses.lost': 'Werden neu vergeben, wenn Container starten.',
  'knowledge.lxcfs.name': 'Systemdateien, wie Container sie sehen',
  'knowledge.lxcfs.lost':
    'Der zuständige Dienst erzeugt sie bei jedem Start neu im Arbeitsspeicher.',

  'knowledge.postgresql.name': 'PostgreSQL-Datenbanken',
  'knowledge.postgresql.lost': 'Ohne diese Daten sind alle Datenbanken von PostgreSQL gelöscht.',
  'knowledge.mysql.name': 'MySQL- und MariaDB-Datenbanken',
  'knowledge.mysql.lost': 'Ohne diese Daten sind alle Datenbanken von MySQL oder MariaDB gelöscht.',
  'knowledge.mongodb.name': 'MongoDB-Datenbanken',
  'knowledge.mongodb.lost': 'Ohne diese Daten sind alle Datenbanken von MongoDB gelöscht.',
  'knowledge.redis.name': 'Daten von Redis',
  'knowledge.redis.lost': 'Ohne sie ist gelöscht, was Programme in Redis gespeichert haben.',

  'knowledge.nextcloud.name': 'Nextcloud',
  'knowledge.nextcloud.lost': 'Ohne diese Daten sind die Dateien aller Benutzer gelöscht.',
  'knowledge.gitea.name': 'Gitea',
  'knowledge.gitea.lost': 'Ohne diese Daten sind Repositorys, Tickets und Benutzerkonten gelöscht.',
  'knowledge.forgejo.name': 'Forgejo',
  'knowledge.forgejo.lost':
    'Ohne diese Daten sind Repositorys, Tickets und Benutzerkonten gelöscht.',
  'knowledge.jellyfin.name': 'Jellyfin',
  'knowledge.jellyfin.lost':
    'Ohne diese Daten sind die Mediathek, die Benutzerkonten und der Wiedergabeverlauf gelöscht.',
  'knowledge.immich.name': 'Immich',
  'knowledge.immich.lost': 'Ohne diese Daten sind hochgeladene Fotos und Videos gelöscht.',
  'knowledge.paperless.name': 'Paperless',
  'knowledge.paperless.lost': 'Ohne diese Daten sind die eingelesenen Dokumente gelöscht.',
  'knowledge.syncthing.name': 'Syncthing',
  'knowledge.syncthing.lost':
    'Ohne diese Daten bekommt der Rechner eine neue Identität, und seine Ordner müssen neu freigegeben werden.',
  'knowledge.home-assistant.name': 'Home Assistant',
  'knowledge.home-assistant.lost':
    'Ohne diese Daten sind Geräte, Automatisierungen und deren Verlauf gelöscht.',
  'knowledge.mosquitto.name': 'Mosquitto',
  'knowledge.mosquitto.lost':
    'Ohne diese Daten sind Nachrichten gelöscht, die für später aufgehoben werden.',
  'knowledge.vaultwarden.name': 'Vaultwarden',
  'knowledge.vaultwarden.lost': 'Ohne diese Daten sind alle gespeicherten Passwörter gelöscht.',
  'knowledge.matrix-synapse.name': 'Matrix Synapse',
  'knowledge.matrix-synapse.lost':
    'Ohne diese Daten ist der Schlüssel des Servers verloren, und andere Server vertrauen ihm nicht mehr.',
  'knowledge.transmission.name': 'Transmission',
  'knowledge.transmission.lost': 'Ohne diese Daten sind Downloads und deren Liste gelöscht.',
  'knowledge.grafana.name': 'Grafana',
  'knowledge.grafana.lost': 'Ohne diese Daten sind Dashboards, Benutzerkonten und Alarme gelöscht.',
  'knowledge.prometheus.name': 'Prometheus',
  'knowledge.prometheus.lost': 'Ohne diese Daten sind alle früheren Messwerte gelöscht.',
  'knowledge.acme.name': 'Zertifikate',
  'knowledge.acme.lost':
    'Ohne sie werden bei jedem Start neue Zertifikate bestellt, bis der Aussteller ablehnt.',
  'knowledge.ollama.name': 'Ollama',
  'knowledge.ollama.lost':
    'Ohne diese Daten müssen Sprachmodelle nach jedem Start neu heruntergeladen werden.',
  'knowledge.adguard-home.name': 'AdGuard Home',
  'knowledge.adguard-home.lost':
    'Ohne diese Daten sind Einstellungen, Filter und Statistiken gelöscht.',
  'knowledge.samba.name': 'Samba',
  'knowledge.samba.lost':
    'Ohne diese Daten sind die Passwörter freigegebener Ordner gelöscht, und niemand kann sie öffnen.',
  'knowledge.fail2ban.name': 'Fail2ban',
  'knowledge.fail2ban.lost': 'Ohne diese Daten werden gesperrte Adressen wieder zugelassen.',
};
