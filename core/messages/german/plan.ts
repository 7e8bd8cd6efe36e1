import type { planEnglish } from '../english/plan.ts';

/** Steps, checks, and what the disk holds when one stops. */
export const planGerman: Readonly<Record<keyof typeof planEnglish, string>> = {
  'step.check-disk': 'Sicherstellen, dass es der gewählte Datenträger ist und nichts ihn verwendet',
  'step.wipe': 'Alte Partitionstabelle und Signaturen löschen',
  'step.partition': 'Neue Partitionstabelle schreiben',
  'step.encrypt': 'Verschlüsselten Container (LUKS2) mit Ihrer Passphrase formatieren',
  'step.recovery-key': 'Wiederherstellungsschlüssel in Schlüsselfach {{slot}} hinzufügen',
  'step.open': 'Container als {{mapping}} öffnen',
  'step.format-efi': 'EFI-Partition formatieren',
  'step.format-btrfs': 'btrfs-Dateisystem {{label}} anlegen',
  'step.mount-top-level': 'Dessen oberste Ebene an einer privaten Stelle einhängen',
  'step.create-subvolumes': 'Subvolumes anlegen',
  'step.snapshot-blank': 'Leere Momentaufnahme von {{root}} anlegen, schreibgeschützt',
  'step.mount-target': 'Alles unter {{target}} einhängen',
  'step.swap-file': 'Swap-Datei mit {{sizeBytes}} im verschlüsselten btrfs anlegen',
  'step.swap-plain': 'Unverschlüsselte Swap-Partition mit {{sizeBytes}} anlegen',
  'step.swap-random-key': 'Swap-Partition mit {{sizeBytes}} mit einem zufälligen Schlüssel öffnen',
  'step.verify': 'Prüfen, was angelegt wurde',
  'step.release-top-level': 'Die private Stelle wieder aushängen',

  'phase.prepare': 'Datenträger prüfen',
  'phase.partition': 'Partitionieren',
  'phase.encrypt': 'Verschlüsseln',
  'phase.format': 'Formatieren',
  'phase.subvolumes': 'Subvolumes',
  'phase.mount': 'Einhängen',
  'phase.swap': 'Swap',
  'phase.verify': 'Prüfen',

  'check.nothing-mounted': 'nichts auf dem Datenträger ist eingehängt oder als Swap in Gebrauch',
  'check.no-signature': 'auf dem Datenträger ist keine Signatur übrig',
  'check.partitions': 'der Kernel sieht die {{count}} Partitionen wie geplant',
  'check.passphrase-opens': 'der Container ist LUKS2, und die Passphrase hat ihn geöffnet',
  'check.recovery-key-works':
    'der Wiederherstellungsschlüssel öffnet den Datenträger, über Schlüsselfach {{slot}}',
  'check.signature': '{{node}} enthält {{type}} mit dem Namen {{label}}',
  'check.subvolumes': 'die Subvolumes sind da: {{names}}',
  'check.blank-read-only': 'die leere Momentaufnahme ist schreibgeschützt',
  'check.blank-empty': 'die leere Momentaufnahme ist leer',
  'check.mounted': '{{path}} ist mit {{options}} eingehängt',
  'check.mode': '{{path}} kann von allen betreten werden (Zugriffsrechte 0755)',
  'check.mapping': 'die Zuordnung ist mit {{options}} geöffnet',
  'check.swap-on': 'der Swap auf {{node}} ist in Gebrauch',

  'destroys.everything': 'Alles auf {{device}}',

  'cancel.untouched': 'Auf dem Datenträger wurde nichts geändert.',
  'cancel.wiped': 'Die alte Partitionstabelle ist gelöscht; der Datenträger ist leer.',
  'cancel.partitioned': 'Der Datenträger hat seine neuen Partitionen; sie sind leer.',
  'cancel.encrypted':
    'Der Datenträger hat seine neuen Partitionen und einen leeren verschlüsselten Container.',
  'cancel.formatted':
    'Der Datenträger ist partitioniert, verschlüsselt und formatiert; Subvolumes gibt es noch nicht.',
  'cancel.subvolumes': 'Der Datenträger ist bereit; er ist noch nicht eingehängt.',
  'cancel.mounted':
    'Der Datenträger ist bereit und unter {{target}} eingehängt; Swap ist noch nicht eingerichtet.',
};
