import type { systemStepsEnglish } from '../english/system-steps.ts';

/** Steps, checks and stops of the part that installs a system. */
export const systemStepsGerman: Readonly<Record<keyof typeof systemStepsEnglish, string>> = {
  'step.write-configuration': 'Konfiguration in {{folder}} schreiben ({{count}} Dateien)',
  'step.copy-program': 'Tidemark selbst in {{place}} ablegen',
  'step.detect-hardware': 'Hardware erkennen',
  'step.kept-subvolumes': 'Eigene Subvolumes anlegen für das, was behalten wird: {{names}}',
  'step.keep-state':
    'Ablegen, was behalten wird: Rechnerkennung, Passwort von {{user}} und anderes',
  'step.first-commit': 'Aus der Konfiguration ein Git-Repository machen',
  'step.build-system': 'System auf dem Datenträger bauen',
  'step.install-system': 'System und Bootloader installieren',
  'step.prove': 'Nachweisen, dass alles ist, wie es sein soll',
  'step.finish': 'Zurückgeben, was für den Nachweis gebraucht wurde',

  'phase.configure': 'Konfigurieren',
  'phase.keep': 'Was behalten wird',
  'phase.build': 'Bauen',
  'phase.install': 'Installieren',
  'phase.prove': 'Nachweis',

  'check.nix-parses': 'Nix kann alle {{count}} Dateien lesen',
  'check.program-copied': 'Tidemark selbst liegt neben der Konfiguration',
  'check.hardware-parses': 'Nix kann die Hardware-Konfiguration lesen',
  'check.hardware-without-file-systems':
    'die Hardware-Konfiguration sagt nichts über Dateisysteme, Swap oder Verschlüsselung',
  'check.owned-by-root': '{{path}} gehört root, mit den Zugriffsrechten {{mode}}',
  'check.password-hash': 'das Passwort von {{user}} wird als yescrypt-Hash behalten',
  'check.machine-id': 'die Rechnerkennung ist gültig',
  'check.connections': 'nur root kann die Netzwerkverbindungen lesen',
  'check.committed': 'alle Änderungen sind in Git eingetragen',
  'check.commit-count': 'es gibt genau einen Commit',
  'check.built': 'das System ist gebaut',
  'check.profile': 'das System ist die erste Generation',
  'check.marked': 'der Datenträger ist als NixOS gekennzeichnet',
  'check.file-systems-file': 'filesystems.nix sagt, was eingehängt ist',
  'check.identifiers': 'filesystems.nix nennt die Partitionen dieses Datenträgers',
  'check.rollback-built':
    'das System leert seine Wurzel vor dem Einhängen, {{user}} kann sich anmelden, und die Programme sind wie geplant',
  'check.rollback-off':
    'das System lässt seine Wurzel, wie sie ist, {{user}} kann sich anmelden, und die Programme sind wie geplant',
  'check.source': 'die Konfiguration liegt für die nächste Änderung bereit',
  'check.compressed': 'was geschrieben wird, wird komprimiert',
  'check.passphrase-works': 'die Passphrase öffnet den Datenträger',
  'check.boot-loader': 'der Bootloader liegt auf der EFI-Partition',
  'check.boot-entry': 'das Bootmenü hat einen Eintrag',
  'check.boot-kernel': 'ein Kernel liegt auf der EFI-Partition',
  'check.boot-initrd': 'eine Initrd liegt auf der EFI-Partition',
  'check.boot-room':
    'auf der EFI-Partition ist Platz für {{count}} weitere Generationen ({{roomBytes}})',
  'check.no-passphrase': 'die Passphrase steht in keiner Datei',
  'check.no-passphrase-in-store': 'die Passphrase steht in keinem Bauplan des Nix-Store',
  'check.no-recovery-key': 'der Wiederherstellungsschlüssel steht in keiner Datei',
  'check.no-recovery-key-in-store':
    'der Wiederherstellungsschlüssel steht in keinem Bauplan des Nix-Store',
  'check.no-user-password': 'das Passwort steht in keiner Datei',
  'check.no-user-password-in-store': 'das Passwort steht in keinem Bauplan des Nix-Store',
  'check.secret-too-short':
    'Zu kurz: Es fände sich schon durch Zufall und wurde deshalb nicht gesucht.',

  'cancel.configured':
    'Der Datenträger ist bereit und eingehängt; seine Konfiguration ist zum Teil geschrieben.',
  'cancel.kept': 'Der Datenträger ist bereit und konfiguriert; ein System ist noch nicht gebaut.',
  'cancel.built-partly':
    'Der Datenträger ist bereit und konfiguriert; was bisher gebaut wurde, bleibt, sodass es von dort weitergeht.',
  'cancel.built': 'Das System ist auf dem Datenträger gebaut; es ist noch nicht installiert.',
  'cancel.installed': 'Das System ist installiert.',

  'note.inhibit-missing':
    'Hier kann nichts verhindern, dass der Rechner in den Energiesparmodus wechselt: Halten Sie ihn wach.',
  'note.log-not-kept': 'Das Protokoll konnte nicht auf dem Datenträger behalten werden: {{reason}}',
};
