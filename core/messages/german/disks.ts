import type { disksEnglish } from '../english/disks.ts';

/** Why a disk cannot be chosen, and what helps. */
export const disksGerman: Readonly<Record<keyof typeof disksEnglish, string>> = {
  'exclusion.live-system': 'Das laufende System liegt auf diesem Datenträger.',
  'exclusion.live-system.remedy':
    'Um ihn zu löschen, starten Sie den Rechner mit einem Live-System von einem anderen Medium.',
  'exclusion.live-system.medium': 'Das Live-System wurde von diesem Datenträger gestartet.',
  'exclusion.live-system.medium.remedy':
    'Er wird gebraucht, bis die Installation beendet ist. Wählen Sie einen anderen Datenträger.',
  'exclusion.own-earlier-run': 'Eine frühere Installation hält diesen Datenträger noch geöffnet.',
  'exclusion.own-earlier-run.remedy':
    'Räumen Sie die frühere Installation auf: Dabei wird genau das ausgehängt und geschlossen, was sie geöffnet hat.',
  'exclusion.mounted': 'Etwas darauf ist unter {{path}} eingehängt.',
  'exclusion.mounted.remedy':
    'Werfen Sie den Datenträger in der Dateiverwaltung aus oder hängen Sie {{path}} aus, und sehen Sie erneut nach.',
  'exclusion.swap': 'Er wird als Swap verwendet: {{path}}.',
  'exclusion.swap.remedy':
    'Schalten Sie diesen Swap mit `swapoff {{path}}` ab und sehen Sie erneut nach.',
  'exclusion.held.encrypted':
    'Ein verschlüsselter Bereich darauf ist unter dem Namen {{name}} geöffnet.',
  'exclusion.held.encrypted.remedy':
    'Sperren Sie ihn in der Dateiverwaltung oder mit `cryptsetup close {{name}}` und sehen Sie erneut nach.',
  'exclusion.held.lvm': 'Der LVM-Bereich {{name}} verwendet ihn.',
  'exclusion.held.lvm.remedy':
    'Deaktivieren Sie die Datenträgergruppe mit `vgchange --activate n` und sehen Sie erneut nach.',
  'exclusion.held.raid': 'Er gehört zum laufenden RAID-Verbund {{name}}.',
  'exclusion.held.raid.remedy':
    'Halten Sie den Verbund mit `mdadm --stop /dev/{{name}}` an, wenn nichts ihn braucht, und sehen Sie erneut nach.',
  'exclusion.held.multipath': 'Er ist einer der Wege zum Multipath-Datenträger {{name}}.',
  'exclusion.held.multipath.remedy':
    'Die Installation auf Multipath-Datenträgern wird nicht unterstützt.',
  'exclusion.held.bcache': 'Er gehört zum laufenden bcache-Gerät {{name}}.',
  'exclusion.held.bcache.remedy':
    'Halten Sie es an, indem Sie 1 in /sys/block/{{name}}/bcache/stop schreiben, wenn nichts es braucht, und sehen Sie erneut nach.',
  'exclusion.held.mapping': 'Das Gerät {{name}} baut auf ihm auf.',
  'exclusion.held.mapping.remedy':
    'Entfernen Sie {{name}}, wenn nichts es braucht, und sehen Sie erneut nach.',
  'exclusion.held.zfs': 'Er gehört zu einem importierten ZFS-Pool.',
  'exclusion.held.zfs.remedy':
    'Exportieren Sie den Pool mit `zpool export` und sehen Sie erneut nach.',
  'exclusion.held.claimed':
    'Ein anderes Programm oder der Kernel hat ihn für sich allein geöffnet.',
  'exclusion.held.claimed.remedy':
    'Beenden Sie, was ihn verwendet: ein Datenträgerprogramm, eine virtuelle Maschine, einen Container. Sehen Sie dann erneut nach.',
  'exclusion.multi-device.btrfs':
    'Er enthält einen Teil eines btrfs, das sich über mehrere Datenträger erstreckt.',
  'exclusion.multi-device.btrfs.remedy':
    'Entfernen Sie ihn zuerst aus diesem Dateisystem. Wenn es ganz verschwinden darf, führen Sie `wipefs --all {{node}}` aus.',
  'exclusion.multi-device.raid': 'Er ist Mitglied eines RAID-Verbunds.',
  'exclusion.multi-device.raid.remedy':
    'Wenn der Verbund verschwinden darf, führen Sie `wipefs --all {{node}}` aus; die übrigen Mitglieder verlieren diese Kopie.',
  'exclusion.multi-device.lvm':
    'Er gehört zu einer LVM-Datenträgergruppe, die sich über weitere Datenträger erstrecken kann.',
  'exclusion.multi-device.lvm.remedy':
    'Wenn die Datenträgergruppe verschwinden darf, entfernen Sie sie mit `vgremove` und führen dann `wipefs --all {{node}}` aus.',
  'exclusion.multi-device.zfs':
    'Er gehört zum ZFS-Pool {{label}}, der sich über weitere Datenträger erstrecken kann.',
  'exclusion.multi-device.zfs.remedy':
    'Wenn der Pool verschwinden darf, führen Sie `wipefs --all {{node}}` aus; die übrigen Mitglieder verlieren diesen Teil.',
  'exclusion.multi-device.bcache': 'Er gehört zusammen mit einem anderen Gerät zu einem bcache.',
  'exclusion.multi-device.bcache.remedy':
    'Lösen Sie zuerst den Zwischenspeicher. Wenn dessen Inhalt verschwinden darf, führen Sie `wipefs --all {{node}}` aus.',
  'exclusion.multi-device.bcachefs':
    'Er enthält ein bcachefs, das sich über weitere Datenträger erstrecken kann.',
  'exclusion.multi-device.bcachefs.remedy':
    'Wenn dieses Dateisystem verschwinden darf, führen Sie `wipefs --all {{node}}` aus.',
  'exclusion.read-only': 'Er ist schreibgeschützt.',
  'exclusion.read-only.remedy':
    'Suchen Sie einen Schreibschutzschalter oder wählen Sie einen anderen Datenträger.',
  'exclusion.too-small': 'Er ist zu klein: {{sizeDiskBytes}}; gebraucht werden {{minimumBytes}}.',
  'exclusion.too-small.remedy': 'Wählen Sie einen größeren Datenträger.',
  'exclusion.unsupported-sectors':
    'Seine Sektoren haben {{sectorBytes}}; 512 und 4096 Byte sind möglich.',
  'exclusion.unsupported-sectors.remedy': 'Wählen Sie einen anderen Datenträger.',
  'exclusion.ambiguous':
    'Er ist von {{other}} nicht zu unterscheiden: Beide sagen über sich dasselbe.',
  'exclusion.ambiguous.remedy':
    'Trennen Sie den Datenträger vom Rechner, der bleiben soll, wie er ist, und sehen Sie erneut nach.',
  'exclusion.ambiguous.unidentified': 'Er meldet nichts, woran er wiederzuerkennen wäre.',
  'exclusion.ambiguous.unidentified.remedy':
    'Ein neuerer Kernel oder ein anderer Anschluss oder Adapter hilft vielleicht. Wählen Sie sonst einen anderen Datenträger.',
  'exclusion.unreadable': 'Er kann nicht gelesen werden: {{error}}',
  'exclusion.unreadable.remedy':
    'Prüfen Sie sein Kabel oder seinen Steckplatz und sehen Sie erneut nach. Ein Datenträger, der sich nicht lesen lässt, fällt vielleicht bald aus.',
};
