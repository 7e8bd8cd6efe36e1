import type { healthEnglish } from '../english/health.ts';
import { healthDiskGerman } from './health-disk.ts';
import { healthKeptGerman } from './health-kept.ts';

/** What the health checks found, and the remedies. */
export const healthGerman: Readonly<Record<keyof typeof healthEnglish, string>> = {
  ...healthKeptGerman,
  ...healthDiskGerman,

  'health.rollback-of-this-boot.emptied': 'Die Wurzel wurde bei diesem Start geleert.',
  'health.rollback-of-this-boot.unused':
    'Die Wurzel ist leer: Niemand hatte sie benutzt, seit sie angelegt wurde; deshalb wurde sie nicht neu angelegt.',
  'health.rollback-of-this-boot.off':
    'Die Wurzel wurde bei diesem Start nicht geleert: Das hat der Kernel-Parameter tidemark.rollback=0 bestimmt.',
  'health.rollback-of-this-boot.off.next':
    'Starten Sie ohne den Parameter neu; der Start danach leert die Wurzel wieder.',
  'health.rollback-of-this-boot.not-committed':
    'Stufe 1 hat die Wurzel geleert, konnte das aber nicht auf den Datenträger schreiben.',
  'health.rollback-of-this-boot.not-committed.next':
    'Sehen Sie im Journal und bei den Fehlern des Datenträgers weiter unten nach.',
  'health.rollback-of-this-boot.no-blank':
    'Die Wurzel wurde nicht geleert: Die leere Momentaufnahme fehlt. Das System läuft auf der Wurzel des Starts davor.',
  'health.rollback-of-this-boot.no-blank.next':
    'Legen Sie die leere Momentaufnahme neu an oder setzen Sie den richtigen Namen in tidemark.root.blank, und starten Sie neu.',
  'health.rollback-of-this-boot.no-place':
    'Die Wurzel wurde nicht geleert: Es gab keinen Platz, um die alte wegzulegen.',
  'health.rollback-of-this-boot.no-place.next':
    'Etwas anderes heißt auf der obersten Ebene old_roots, oder der Datenträger ist voll. Sehen Sie im Journal nach.',
  'health.rollback-of-this-boot.leftover':
    'Die Wurzel wurde nicht geleert: Eine halb fertige neue Wurzel war im Weg und ließ sich nicht entfernen.',
  'health.rollback-of-this-boot.leftover.next':
    'Sehen Sie im Journal nach und starten Sie dann neu.',
  'health.rollback-of-this-boot.no-snapshot':
    'Die Wurzel wurde nicht geleert: Es ließ sich keine neue Wurzel anlegen. Vielleicht ist der Datenträger voll oder schreibgeschützt.',
  'health.rollback-of-this-boot.no-snapshot.next':
    'Schaffen Sie Platz und starten Sie dann neu. Das System läuft jetzt auf der alten Wurzel.',
  'health.rollback-of-this-boot.no-rename':
    'Die Wurzel wurde nicht geleert: Die alte Wurzel ließ sich nicht weglegen.',
  'health.rollback-of-this-boot.no-rename.next':
    'Sehen Sie im Journal und bei den Fehlern des Datenträgers nach.',
  'health.rollback-of-this-boot.root-in-use':
    'Die Wurzel wurde nicht geleert: Sie war schon eingehängt, als sie an der Reihe war.',
  'health.rollback-of-this-boot.root-in-use.next':
    'Etwas hängt die Wurzel vor tidemark-rollback.service ein. Sehen Sie im Journal dieses Starts nach.',
  'health.rollback-of-this-boot.failed':
    'Das Leeren der Wurzel ist bei diesem Start fehlgeschlagen: {{reason}}.',
  'health.rollback-of-this-boot.failed.next':
    'Sehen Sie im Journal nach, bringen Sie in Ordnung, was dort steht, und starten Sie neu.',
  'health.rollback-of-this-boot.journal-denies':
    'Das Journal dieses Starts sagt, dass die Wurzel nicht geleert wurde.',
  'health.rollback-of-this-boot.journal-denies.next': 'Der Grund steht im Journal.',
  'health.rollback-of-this-boot.mark-damaged':
    'Stufe 1 hat über diesen Start eine Nachricht hinterlassen, die sich nicht lesen lässt.',
  'health.rollback-of-this-boot.mark-damaged.next': 'Mehr sagt der Befund zum Ursprung der Wurzel.',
  'health.rollback-of-this-boot.other-boot':
    'Die Nachricht, die Stufe 1 hinterlassen hat, stammt von einem anderen Start.',
  'health.rollback-of-this-boot.other-boot.next': 'Mehr sagt der Befund zum Ursprung der Wurzel.',
  'health.rollback-of-this-boot.no-mark':
    'Stufe 1 hat keine Nachricht hinterlassen, obwohl das Modul hier verwendet wird: Vielleicht wurde die Wurzel nicht geleert.',
  'health.rollback-of-this-boot.no-mark.next':
    'Ist tidemark.rollback.enable eingeschaltet, und wurde das System gestartet, nachdem das Modul dazukam? Mehr sagt der Befund zum Ursprung der Wurzel.',
  'health.rollback-of-this-boot.no-module':
    'Dieser Rechner wird von einem eigenen Skript geleert, das keine Nachricht hinterlässt.',
  'health.rollback-of-this-boot.no-module.next': 'Mehr sagt der Befund zum Ursprung der Wurzel.',

  'health.root-parent.good':
    'Das Subvolume {{root}} ist eine Momentaufnahme von {{blank}}, angelegt am {{created}}.',
  'health.root-parent.no-blank':
    'Es fand sich keine schreibgeschützte Momentaufnahme, mit der das Subvolume {{root}} beginnen könnte.',
  'health.root-parent.no-blank.next':
    'Wählen Sie die leere Momentaufnahme auf der Seite „Abweichungen“, wenn es eine unter anderem Namen gibt.',
  'health.root-parent.other-parent':
    'Das Subvolume {{root}} ist keine Momentaufnahme von {{blank}}: Es wurde nicht geleert, oder {{blank}} wurde seither neu angelegt.',
  'health.root-parent.other-parent.next':
    'Wenn {{blank}} mit Absicht neu angelegt wurde, bringt der nächste Start das in Ordnung. Wenn nicht, sehen Sie nach, was das Journal über das Zurücksetzen sagt.',
  'health.root-parent.older':
    'Das Subvolume {{root}} wurde am {{created}} angelegt, vor diesem Start am {{booted}}: Es wurde diesmal nicht geleert.',
  'health.root-parent.older.next':
    'Starten Sie neu. Bleibt es dabei, prüfen Sie das Skript, das die Wurzel leert.',
  'health.root-parent.clock-differs':
    'Stufe 1 sagt, dass sie die Wurzel bei diesem Start angelegt hat, aber deren Datum {{created}} liegt lange davor ({{booted}}): Die Uhr ging damals falsch.',
  'health.root-parent.clock-differs.next':
    'Lassen Sie die Uhr über das Netzwerk stellen und die Uhr der Hardware nach ihr.',
  'health.root-parent.unknown':
    'Wovon die Wurzel eine Momentaufnahme ist, konnte nicht gelesen werden.',
  'health.root-parent.unknown.next': 'Versuchen Sie es mit Systemverwalterrechten erneut.',
  'health.root-parent.no-time':
    'Die Wurzel geht auf die leere Momentaufnahme zurück; wann sie angelegt wurde, konnte nicht gelesen werden.',
  'health.root-parent.no-time.next': 'Es ist nichts zu tun.',

  'health.nested-blank.good': 'In der Wurzel gibt es kein {{path}}.',
  'health.nested-blank.found':
    '{{path}} liegt in der Wurzel: Bei einem Zurücksetzen ließ sich die alte Wurzel nicht löschen, und die neue landete in ihr. Dabei wurde nichts gelöscht.',
  'health.nested-blank.found.next':
    'Verschachtelte Subvolumes stehen einem solchen Skript im Weg: Benennen Sie die alte Wurzel um, statt sie zu löschen, wie es das Modul von Tidemark tut. Die verschachtelte Momentaufnahme enthält nichts von Ihren Daten und kann gelöscht werden.',
  'health.nested-blank.something': 'Unter {{path}} liegt etwas, das kein Subvolume ist.',
  'health.nested-blank.something.next':
    'Sehen Sie nach, was es ist. Der nächste Start löscht es mit der Wurzel.',
  'health.nested-blank.unknown': 'Ob {{path}} in der Wurzel liegt, war nicht zu sehen.',
  'health.nested-blank.unknown.next': 'Versuchen Sie es mit Systemverwalterrechten erneut.',

  'health.booted-from-old-root.good': 'Das System läuft auf dem Subvolume {{root}}.',
  'health.booted-from-old-root.found':
    'Das System läuft auf {{name}}, der Wurzel eines früheren Starts, und nicht auf {{root}}: Manches scheint zu fehlen oder wieder da zu sein, und was jetzt geschrieben wird, liegt nicht, wo Sie es erwarten.',
  'health.booted-from-old-root.found.next':
    'Behalten Sie davon, was Sie brauchen (es bleibt unter den früheren Wurzeln), setzen Sie subvol={{root}} für / in der Konfiguration und im Booteintrag, und starten Sie neu.',
  'health.booted-from-old-root.unknown':
    'Auf welchem Subvolume das System läuft, konnte nicht gelesen werden.',
  'health.booted-from-old-root.unknown.next': 'Sehen Sie selbst nach: findmnt /',

  'health.blank-unchanged.good': '{{blank}} ist schreibgeschützt und wurde nicht angerührt.',
  'health.blank-unchanged.missing':
    'Für das Subvolume {{root}} gibt es keine leere Momentaufnahme.',
  'health.blank-unchanged.missing.next':
    'Ohne sie wird die Wurzel nicht geleert. Wählen Sie die gemeinte aus oder legen Sie eine von einer leeren Wurzel an.',
  'health.blank-unchanged.writable':
    '{{blank}} ist beschreibbar: Was hineingerät, kommt bei jedem Start wieder.',
  'health.blank-unchanged.writable.next': 'Schützen Sie sie wieder vor dem Schreiben.',
  'health.blank-unchanged.received':
    '{{blank}} wurde von einem anderen Dateisystem empfangen; das ist in Ordnung, solange sie leer ist.',
  'health.blank-unchanged.touched':
    'Seit diese Wurzel angelegt wurde, ist mit {{blank}} etwas geschehen: Sie war eine Zeit lang beschreibbar, oder von ihr wurde eine weitere Momentaufnahme gemacht.',
  'health.blank-unchanged.touched.next':
    'Wenn Sie das waren, ist alles in Ordnung. Wenn nicht, sehen Sie nach, was darin liegt.',
  'health.blank-unchanged.unknown': 'Die leere Momentaufnahme konnte nicht geprüft werden.',
  'health.blank-unchanged.unknown.next': 'Versuchen Sie es mit Systemverwalterrechten erneut.',
};
