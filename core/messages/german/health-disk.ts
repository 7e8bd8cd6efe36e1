import type { healthDiskEnglish } from '../english/health-disk.ts';

/** Findings about room, errors, keys and the clock. */
export const healthDiskGerman: Readonly<Record<keyof typeof healthDiskEnglish, string>> = {
  'health.free-space.good': '{{freeBytes}} von {{sizeBytes}} sind frei.',
  'health.free-space.short': 'Nur {{freeBytes}} von {{sizeBytes}} sind frei.',
  'health.free-space.short.next':
    'Löschen Sie frühere Wurzeln, deren Zeit abgelaufen ist, und was keine Generation des Systems braucht.',
  'health.free-space.out':
    'Das Dateisystem ist fast voll: {{freeBytes}} von {{sizeBytes}} sind frei. Behalten, Bauen und das nächste Zurücksetzen können fehlschlagen.',
  'health.free-space.out.next':
    'Schaffen Sie jetzt Platz: frühere Wurzeln, was keine Generation des Systems braucht, und eigene große Dateien.',
  'health.free-space.missing':
    'Ein Gerät des Dateisystems fehlt ({{missingBytes}} davon liegen darauf).',
  'health.free-space.missing.next':
    'Schließen Sie es an oder ersetzen Sie es, bevor sonst etwas geändert wird.',
  'health.free-space.unknown': 'Der freie Speicherplatz konnte nicht gelesen werden.',
  'health.free-space.unknown.next': 'Versuchen Sie es mit Systemverwalterrechten erneut.',

  'health.metadata-space.good': 'Für die Verwaltungsdaten des Dateisystems ist Platz.',
  'health.metadata-space.short':
    'Der Platz für die Verwaltungsdaten des Dateisystems wird knapp: {{freeBytes}} von {{metadataBytes}} sind übrig, und {{unallocatedBytes}} könnten dazukommen.',
  'health.metadata-space.short.next':
    'Legen Sie halb leere Datenblöcke zusammen, damit ihr Platz den Verwaltungsdaten zugutekommt.',
  'health.metadata-space.out':
    'Der Platz für die Verwaltungsdaten des Dateisystems ist verbraucht: {{freeBytes}} von {{metadataBytes}} sind übrig, und nichts kann dazukommen. Das Dateisystem wird vielleicht schreibgeschützt, obwohl für Daten noch Platz ist.',
  'health.metadata-space.out.next':
    'Legen Sie jetzt halb leere Datenblöcke zusammen, damit ihr Platz den Verwaltungsdaten zugutekommt.',
  'health.metadata-space.unknown':
    'Der Platz für die Verwaltungsdaten des Dateisystems konnte nicht gelesen werden.',
  'health.metadata-space.unknown.next': 'Versuchen Sie es mit Systemverwalterrechten erneut.',

  'health.old-roots.none': 'Es gibt keine Wurzeln früherer Starts.',
  'health.old-roots.one': 'Eine frühere Wurzel ist vorhanden; sie allein belegt {{ownBytes}}.',
  'health.old-roots.many':
    '{{count}} frühere Wurzeln sind vorhanden; sie allein belegen {{ownBytes}}.',
  'health.old-roots.uncounted-one':
    'Eine frühere Wurzel ist vorhanden; was sie belegt, wurde nicht gezählt.',
  'health.old-roots.uncounted-many':
    '{{count}} frühere Wurzeln sind vorhanden; was sie belegen, wurde nicht gezählt.',
  'health.old-roots.large':
    '{{count}} frühere Wurzeln belegen allein {{ownBytes}}, mehr als ein Fünftel des Dateisystems.',
  'health.old-roots.large.next':
    'Hiermit werden die, deren Zeit abgelaufen ist, sofort gelöscht; wie viele aufgehoben werden, bestimmt tidemark.root.keep.',
  'health.old-roots.unknown': 'Die Wurzeln früherer Starts konnten nicht aufgelistet werden.',
  'health.old-roots.unknown.next': 'Versuchen Sie es mit Systemverwalterrechten erneut.',

  'health.device-errors.good': '{{device}} hat keine Fehler gezählt.',
  'health.device-errors.corruption':
    'Was von {{device}} gelesen wurde, war {{corruption}}-mal nicht das, was geschrieben worden war.',
  'health.device-errors.corruption.next':
    'Legen Sie eine Sicherung an und lassen Sie dann alle Prüfsummen prüfen; das Protokoll des Kernels nennt die Dateien. Mit btrfs device stats --reset beginnen die Zähler wieder bei null.',
  'health.device-errors.input-output':
    'Das Lesen von {{device}} oder das Schreiben darauf ist {{inputOutput}}-mal fehlgeschlagen.',
  'health.device-errors.input-output.next':
    'Legen Sie eine Sicherung an; der Datenträger oder sein Kabel fällt vielleicht bald aus. Lassen Sie dann alle Prüfsummen prüfen.',
  'health.device-errors.unknown': 'Die Fehlerzähler konnten nicht gelesen werden.',
  'health.device-errors.unknown.next': 'Versuchen Sie es mit Systemverwalterrechten erneut.',

  'health.scrub.good': 'Alle Prüfsummen wurden am {{at}} geprüft; es wurden keine Fehler gefunden.',
  'health.scrub.running': 'Die Prüfsummen werden gerade geprüft.',
  'health.scrub.errors': 'Die letzte Prüfung aller Prüfsummen hat Fehler gefunden: {{errors}}',
  'health.scrub.errors.next':
    'Legen Sie eine Sicherung an. Das Protokoll des Kernels nennt die beschädigten Dateien; holen Sie diese aus der Sicherung zurück.',
  'health.scrub.never':
    'Von einer Prüfung aller Prüfsummen ist nichts bekannt. Gemerkt wird sie in /var/lib/btrfs, das jeder Start löscht, wenn es nicht behalten wird.',
  'health.scrub.never.next':
    'Starten Sie jetzt eine; mit services.btrfs.autoScrub.enable = true geschieht das jeden Monat.',
  'health.scrub.interrupted': 'Die Prüfung aller Prüfsummen vom {{at}} ist nicht zu Ende gekommen.',
  'health.scrub.interrupted.next': 'Starten Sie sie erneut.',
  'health.scrub.old': 'Die letzte Prüfung aller Prüfsummen ist vom {{at}}.',
  'health.scrub.old.next':
    'Starten Sie jetzt eine; mit services.btrfs.autoScrub.enable = true geschieht das jeden Monat.',
  'health.scrub.no-time': 'Alle Prüfsummen wurden geprüft; wann, konnte nicht gelesen werden.',
  'health.scrub.no-time.next': 'Es ist nichts zu tun.',
  'health.scrub.unknown':
    'Wann alle Prüfsummen zuletzt geprüft wurden, konnte nicht gelesen werden.',
  'health.scrub.unknown.next': 'Versuchen Sie es mit Systemverwalterrechten erneut.',

  'health.key-slots.good': '{{device}} hat {{count}} Schlüssel.',
  'health.key-slots.single':
    '{{device}} hat nur einen Schlüssel: Wird seine Passphrase vergessen oder sein Schlüsselfach beschädigt, ist alles verloren.',
  'health.key-slots.single.next':
    'Fügen Sie einen Wiederherstellungsschlüssel hinzu und verwahren Sie ihn auf Papier, fern von diesem Rechner. Gegen Schäden hilft eine Kopie des LUKS-Kopfes auf einem anderen Datenträger.',
  'health.key-slots.unknown':
    'Das Dateisystem liegt in keinem LUKS-Container, der sich ansehen ließe.',
  'health.key-slots.unknown.next':
    'Wenn der Datenträger auf andere Weise verschlüsselt ist, ist alles in Ordnung.',

  'health.swap-in-root.good': 'Auf der Wurzel liegt keine Swap-Datei.',
  'health.swap-in-root.found':
    'Auf der Wurzel selbst liegt Swap: {{paths}}. Er wird mit der Wurzel gelöscht, und solange er in Gebrauch ist, lässt sich von der Wurzel keine Momentaufnahme machen.',
  'health.swap-in-root.found.next': 'Verschieben Sie ihn auf ein eigenes Subvolume.',
  'health.swap-in-root.unknown': 'Wo der Swap liegt, konnte nicht gelesen werden.',
  'health.swap-in-root.unknown.next': 'Sehen Sie selbst nach: swapon --show',

  'health.clock.good': 'Die Uhrzeit liegt nach allen früheren Wurzeln: {{now}}.',
  'health.clock.behind':
    'Die Uhr zeigt {{now}}; das ist früher, als es sein kann (die neueste frühere Wurzel: {{newest}}). Wegen seines Alters wird nichts gelöscht, und Zeitangaben führen in die Irre.',
  'health.clock.behind.next': 'Stellen Sie die Uhr.',
  'health.clock.unknown': 'Ob die Uhr richtig geht, ließ sich nicht beurteilen.',
  'health.clock.unknown.next': 'Sehen Sie sich das Datum an.',
};
