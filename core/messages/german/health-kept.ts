import type { healthKeptEnglish } from '../english/health-kept.ts';

/** Findings about what is kept, and about what must be in place early. */
export const healthKeptGerman: Readonly<Record<keyof typeof healthKeptEnglish, string>> = {
  'health.needed-for-boot.good': '{{path}} wird in Stufe 1 eingehängt.',
  'health.needed-for-boot.late':
    '{{path}} wird nicht in Stufe 1 eingehängt: Passwort-Hashes und die Kennung des Rechners werden dort gelesen, bevor das System startet. Vielleicht kann sich niemand anmelden.',
  'health.needed-for-boot.late.next':
    'Setzen Sie fileSystems."{{path}}".neededForBoot = true; und bauen Sie das System für den nächsten Start neu.',
  'health.needed-for-boot.no-place': 'Es gibt keine Ablage für das, was behalten wird.',
  'health.needed-for-boot.no-place.next':
    'Ist das Subvolume von /persist eingehängt? Sehen Sie unter fileSystems in der Konfiguration nach.',
  'health.needed-for-boot.no-entry':
    '{{path}} steht nicht in /etc/fstab; deshalb ist nicht bekannt, wann es eingehängt wird.',
  'health.needed-for-boot.no-entry.next':
    'Vergewissern Sie sich selbst, dass neededForBoot = true gesetzt ist.',

  'health.hash-files.good': 'Die Passwort-Hashes sind vorhanden und wirksam: {{users}}.',
  'health.hash-files.none': 'In {{folder}} gibt es keine Passwort-Hashes.',
  'health.hash-files.none.next':
    'Wenn users.mutableUsers auf false steht, vergewissern Sie sich selbst, dass die Dateien von hashedPasswordFile vorhanden sind.',
  'health.hash-files.unknown': 'Die Passwort-Hashes konnten nicht geprüft werden.',
  'health.hash-files.unknown.next': 'Versuchen Sie es mit Systemverwalterrechten erneut.',
  'health.hash-files.no-file':
    '{{path}} ist keine Datei: {{user}} ist beim nächsten Start vielleicht ausgesperrt.',
  'health.hash-files.no-file.next': 'Schreiben Sie den Hash eines Passworts dorthin.',
  'health.hash-files.empty':
    '{{path}} ist leer: {{user}} ist beim nächsten Start vielleicht ausgesperrt oder braucht kein Passwort.',
  'health.hash-files.empty.next': 'Schreiben Sie den Hash eines Passworts dorthin.',
  'health.hash-files.lines':
    '{{path}} hat mehr als eine Zeile: Der Hash von {{user}} würde falsch gelesen.',
  'health.hash-files.lines.next':
    'Schreiben Sie den Hash neu; genau eine Zeile gehört in die Datei.',
  'health.hash-files.no-hash':
    '{{path}} enthält keinen Hash, wie crypt(5) ihn kennt: {{user}} wäre beim nächsten Start ausgesperrt.',
  'health.hash-files.no-hash.next':
    'Das Passwort selbst gehört nicht dorthin; schreiben Sie seinen Hash. mkpasswd fragt nach dem Passwort.',
  'health.hash-files.open': '{{path}} kann nicht nur von root gelesen werden.',
  'health.hash-files.open.next': 'Schränken Sie den Zugriff auf root ein.',
  'health.hash-files.not-in-force':
    '{{path}} ist nicht, was das laufende System für {{user}} verwendet: Die Datei wurde seit diesem Start geändert oder konnte dabei nicht gelesen werden.',
  'health.hash-files.not-in-force.next':
    'Wenn Sie sie gerade geändert haben, gilt sie ab dem nächsten Start oder Neubau. Wenn nicht, prüfen Sie, ob ihr Dateisystem in Stufe 1 eingehängt wird.',

  'health.persist-file.good':
    'Die Liste des Behaltenen ist lesbar: {{items}} Einträge, {{rules}} Regeln.',
  'health.persist-file.broken': 'Die Liste des Behaltenen lässt sich nicht auswerten: {{detail}}',
  'health.persist-file.broken.next':
    'Korrigieren Sie {{path}}. Bis dahin lässt sich nichts hinzufügen und kein neues System bauen.',
  'health.persist-file.none':
    'Das Modul von Tidemark wird hier nicht verwendet: Es gibt keine Liste des Behaltenen.',
  'health.persist-file.none.next':
    'Was behalten wird, ist nur daran zu erkennen, was eingehängt ist.',
  'health.persist-file.unknown': 'Die Liste des Behaltenen konnte nicht gelesen werden.',
  'health.persist-file.unknown.next': 'Ist Nix vorhanden und /persist eingehängt?',

  'health.missing-data.good': 'Von allem, was als behalten eingetragen ist, fehlt nichts.',
  'health.missing-data.one':
    '{{paths}} ist als behalten eingetragen, aber die Daten sind nicht da.',
  'health.missing-data.one.next':
    'Sehen Sie nach, ob eine frühere Wurzel sie enthält, und holen Sie sie zurück, oder nehmen Sie den Eintrag von der Liste.',
  'health.missing-data.many':
    '{{count}} Pfade sind als behalten eingetragen, aber ihre Daten sind nicht da: {{paths}}',
  'health.missing-data.many.next':
    'Sehen Sie nach, ob eine frühere Wurzel sie enthält, und holen Sie sie zurück, oder nehmen Sie die Einträge von der Liste.',
  'health.missing-data.unknown': 'Was als behalten eingetragen ist, konnte nicht geprüft werden.',
  'health.missing-data.unknown.next': 'Korrigieren Sie zuerst die Liste.',

  'health.not-served.good': 'Alles, was jetzt wirksam sein soll, kommt aus der Ablage.',
  'health.not-served.one':
    '{{paths}} ist als behalten eingetragen, aber Programme sehen dort etwas anderes: Was sie schreiben, wird beim nächsten Start gelöscht.',
  'health.not-served.one.next':
    'Bringen Sie in Sicherheit, was inzwischen geschrieben wurde, und starten Sie dann neu. Bleibt es dabei, prüfen Sie, was dort eingehängt wird.',
  'health.not-served.many':
    '{{count}} Pfade sind als behalten eingetragen, aber Programme sehen dort etwas anderes, das beim nächsten Start gelöscht wird: {{paths}}',
  'health.not-served.many.next':
    'Bringen Sie in Sicherheit, was inzwischen geschrieben wurde, und starten Sie dann neu. Bleibt es dabei, prüfen Sie, was dort eingehängt wird.',
  'health.not-served.unknown': 'Was als behalten eingetragen ist, konnte nicht geprüft werden.',
  'health.not-served.unknown.next': 'Korrigieren Sie zuerst die Liste.',

  'health.prune-timer.good': 'Frühere Wurzeln werden von Zeit zu Zeit gelöscht.',
  'health.prune-timer.stopped':
    'Der Timer, der frühere Wurzeln löscht, hat den Zustand {{state}}: Sie häufen sich an.',
  'health.prune-timer.stopped.next': 'Starten Sie ihn.',
  'health.prune-timer.failed':
    'Das Löschen früherer Wurzeln ist zuletzt fehlgeschlagen: {{result}}.',
  'health.prune-timer.failed.next': 'Sehen Sie im Journal nach.',
  'health.prune-timer.no-timer': 'Es gibt keinen Timer, der frühere Wurzeln löscht.',
  'health.prune-timer.no-timer.next':
    'Mit tidemark.rollback.enable = true bringt ihn das Modul mit.',
  'health.prune-timer.no-module':
    'Das Modul von Tidemark wird hier nicht verwendet; was frühere Wurzeln löscht, ist nicht bekannt.',
  'health.prune-timer.no-module.next': 'Sehen Sie ab und zu nach, wie viele es sind.',
  'health.prune-timer.unknown':
    'systemd konnte nicht nach dem Timer gefragt werden, der frühere Wurzeln löscht.',
  'health.prune-timer.unknown.next': 'Versuchen Sie es mit Systemverwalterrechten erneut.',
};
