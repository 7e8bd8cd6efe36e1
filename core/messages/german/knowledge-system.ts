import type { knowledgeSystemEnglish } from '../english/knowledge-system.ts';

/** Texts of the knowledge groups system and caches. */
export const knowledgeSystemGerman: Readonly<Record<keyof typeof knowledgeSystemEnglish, string>> =
  {
    'knowledge.timers.name': 'Zeiten regelmäßiger Aufgaben',
    'knowledge.timers.lost':
      'Ohne sie wissen wöchentliche und monatliche Aufgaben nicht mehr, wann sie zuletzt liefen; sie fallen aus oder laufen doppelt.',
    'knowledge.clock.name': 'Letzte bekannte Uhrzeit',
    'knowledge.clock.lost':
      'Ohne sie kann die Uhr bei einem Start weit zurückspringen, wenn die Uhr des Rechners stehen geblieben ist.',
    'knowledge.clock-drift.name': 'Korrektur der Rechneruhr',
    'knowledge.clock-drift.lost':
      'Ohne sie muss der Gang der Rechneruhr nach jedem Start neu gemessen werden.',
    'knowledge.crash-dumps.name': 'Absturzberichte',
    'knowledge.crash-dumps.lost':
      'Ohne sie ist nach jedem Start gelöscht, was abgestürzte Programme zur Suche nach der Ursache hinterlassen haben.',
    'knowledge.linger.name': 'Benutzer, deren Dienste ohne Anmeldung laufen',
    'knowledge.linger.lost':
      'Ohne diese Liste starten Dienste von Benutzern erst bei deren Anmeldung, wenn die Konfiguration nichts anderes sagt.',
    'knowledge.random-seed.name': 'Startwert des Zufallsgenerators',
    'knowledge.random-seed.lost':
      'Ohne ihn steht in den ersten Augenblicken eines Starts weniger Zufall bereit.',
    'knowledge.private-state.name': 'Daten abgeschotteter Dienste',
    'knowledge.private-state.lost':
      'Ohne sie beginnen Dienste, die unter einem nur zeitweise vorhandenen Benutzer laufen, nach jedem Start leer.',
    'knowledge.cron.name': 'Cron-Tabellen',
    'knowledge.cron.lost':
      'Ohne sie sind Aufgaben gelöscht, die Benutzer mit crontab eingetragen haben.',
    'knowledge.log-rotation.name': 'Zeiten der Protokollrotation',
    'knowledge.log-rotation.lost':
      'Ohne sie werden Protokolle länger, als sie sollen, weil ihr Alter ab dem letzten Start gezählt wird.',
    'knowledge.home-areas.name': 'Persönliche Ordner von systemd-homed',
    'knowledge.home-areas.lost':
      'Ohne sie können sich Benutzer von systemd-homed nicht mehr anmelden.',
    'knowledge.panic-logs.name': 'Protokolle von Kernel-Abstürzen',
    'knowledge.panic-logs.lost':
      'Ohne sie ist nach dem folgenden Start gelöscht, was der Kernel bei einem Absturz hinterlassen hat.',
    'knowledge.last-logins.name': 'Zeiten der letzten Anmeldungen',
    'knowledge.last-logins.lost':
      'Ohne sie kann niemand sagen, wer sich vor diesem Start angemeldet hat.',
    'knowledge.mail.name': 'E-Mails lokaler Benutzer',
    'knowledge.mail.lost': 'Ohne sie sind E-Mails gelöscht, die diesem Rechner zugestellt wurden.',
    'knowledge.clock-of-chrony.name': 'Uhrkorrektur von chrony',
    'knowledge.clock-of-chrony.lost':
      'Ohne sie muss der Gang der Rechneruhr nach jedem Start neu gemessen werden.',
    'knowledge.sudo-lecture.name': 'Merker für die Belehrung von sudo',
    'knowledge.sudo-lecture.lost':
      'Werden nicht gebraucht: Die Konfiguration schaltet die Belehrung ab.',
    'knowledge.time-zone.name': 'Zeitzone',
    'knowledge.time-zone.lost': 'NixOS erzeugt sie bei jedem Start aus der Konfiguration.',
    'knowledge.user-list.name': 'Liste der Benutzer',
    'knowledge.user-list.lost': 'NixOS erzeugt sie bei jedem Start aus der Konfiguration.',
    'knowledge.group-list.name': 'Liste der Gruppen',
    'knowledge.group-list.lost': 'NixOS erzeugt sie bei jedem Start aus der Konfiguration.',
    'knowledge.password-list.name': 'Liste der Passwörter',
    'knowledge.password-list.lost':
      'NixOS erzeugt sie bei jedem Start aus den Passwortdateien, die bereits behalten werden.',
    'knowledge.subordinate-users.name': 'Benutzernummern für Container',
    'knowledge.subordinate-users.lost':
      'NixOS erzeugt sie bei jedem Start aus den Nummern von Benutzern und Gruppen, die behalten werden.',
    'knowledge.subordinate-groups.name': 'Gruppennummern für Container',
    'knowledge.subordinate-groups.lost':
      'NixOS erzeugt sie bei jedem Start aus den Nummern von Benutzern und Gruppen, die behalten werden.',
    'knowledge.account-lock.name': 'Sperre der Benutzerliste',
    'knowledge.account-lock.lost':
      'Eine leere Datei, die Programme erzeugen, wenn sie sie brauchen.',
    'knowledge.generated-settings.name': 'Von NixOS erzeugte Einstellungen',
    'knowledge.generated-settings.lost':
      'Eine Verknüpfung in den Nix-Store, bei jedem Start aus der Konfiguration erzeugt.',
    'knowledge.settings-list.name': 'Liste kopierter Einstellungen',
    'knowledge.settings-list.lost': 'NixOS schreibt sie bei jedem Start.',
    'knowledge.nixos-mark.name': 'Kennzeichen von NixOS',
    'knowledge.nixos-mark.lost': 'Eine leere Datei, die NixOS bei jedem Start erzeugt.',
    'knowledge.update-mark-etc.name': 'Kennzeichen der letzten Aktualisierung von Einstellungen',
    'knowledge.update-mark-etc.lost':
      'Wird bei jedem Start erzeugt; ein altes würde verhindern, dass Einstellungen vervollständigt werden.',
    'knowledge.update-mark-var.name': 'Kennzeichen der letzten Aktualisierung von Daten',
    'knowledge.update-mark-var.lost':
      'Wird bei jedem Start erzeugt; ein altes würde verhindern, dass Daten vervollständigt werden.',
    'knowledge.shell-link.name': 'Verknüpfung zur Shell',
    'knowledge.shell-link.lost': 'NixOS erzeugt sie bei jedem Start.',
    'knowledge.env-link.name': 'Verknüpfung zu env',
    'knowledge.env-link.lost': 'NixOS erzeugt sie bei jedem Start.',
    'knowledge.root-channels.name': 'Kanäle von root',
    'knowledge.root-channels.lost':
      'NixOS schreibt seinen eigenen Kanal neu; andere Kanäle bleiben, wenn der persönliche Ordner von root behalten wird.',
    'knowledge.root-channel-links.name': 'Verknüpfungen zu Kanälen von root',
    'knowledge.root-channel-links.lost': 'Nix erzeugt sie, wenn root es wieder verwendet.',
    'knowledge.bus-id.name': 'Rechnerkennung für D-Bus',
    'knowledge.bus-id.lost': 'Eine Verknüpfung zur Rechnerkennung, bei jedem Start erzeugt.',
    'knowledge.short-lived-trees.name': 'Kurzlebige Kopien von Containern',
    'knowledge.short-lived-trees.lost': 'systemd löscht sie selbst, wenn der Container endet.',

    'knowledge.program-caches.name': 'Zwischenspeicher von Programmen',
    'knowledge.program-caches.lost':
      'Programme füllen ihren Zwischenspeicher wieder, wenn sie ihn brauchen.',
    'knowledge.root-cache.name': 'Zwischenspeicher von root',
    'knowledge.root-cache.lost':
      'Programme füllen ihren Zwischenspeicher wieder, wenn sie ihn brauchen.',
    'knowledge.temporary-files.name': 'Temporäre Dateien',
    'knowledge.temporary-files.lost': 'Zum Löschen bestimmt; alte sind nur im Weg.',
    'knowledge.temporary-files-var.name': 'Größere temporäre Dateien',
    'knowledge.temporary-files-var.lost': 'Zum Löschen bestimmt; alte sind nur im Weg.',
    'knowledge.runtime-files.name': 'Dateien laufender Programme',
    'knowledge.runtime-files.lost':
      'Sie liegen im Arbeitsspeicher und beschreiben nur diesen Start.',
    'knowledge.empty-folder.name': 'Leerer Ordner',
    'knowledge.empty-folder.lost': 'Wird bei jedem Start erzeugt und ist immer leer.',
    'knowledge.mounted-media.name': 'Liste eingehängter Medien',
    'knowledge.mounted-media.lost':
      'Sie beschreibt nur, was während dieses Starts angeschlossen ist.',
    'knowledge.address-leases.name': 'An Gäste vergebene Adressen',
    'knowledge.address-leases.lost':
      'Virtuelle Maschinen und Container fragen beim Starten neu nach ihren Adressen.',
    'knowledge.message-catalog.name': 'Erläuterungen zu Meldungen im Journal',
    'knowledge.message-catalog.lost': 'systemd erzeugt sie bei jedem Start neu.',
    'knowledge.print-queue.name': 'Druckerwarteschlange',
    'knowledge.print-queue.lost':
      'Nur Aufträge werden gelöscht, die beim Herunterfahren noch auf einen Drucker warten.',
    'knowledge.boot-splash.name': 'Dauer des Startbildschirms',
    'knowledge.boot-splash.lost': 'Wird bei jedem Start neu gemessen.',
    'knowledge.location.name': 'Vom Standortdienst gefundene Orte',
    'knowledge.location.lost': 'Werden neu gefunden, wenn ein Programm nach dem Standort fragt.',
  };
