import type { proposalEnglish } from '../english/proposal.ts';

/** Sentences about what is proposed: why so, what to know, and why not. */
export const proposalGerman: Readonly<Record<keyof typeof proposalEnglish, string>> = {
  'proposal.why.known.bind':
    'Es wird aus der Ablage eingehängt: Dienste lehnen eine Verknüpfung als Ordner für ihren Zustand ab.',
  'proposal.why.bind': 'Der Ordner wird aus der Ablage eingehängt; Programme merken davon nichts.',
  'proposal.why.parent':
    'Der Ordner wird behalten, und mit ihm {{file}}: Programme ersetzen Dateien durch Umbenennen, und das übersteht weder eine Verknüpfung noch eine einzeln eingehängte Datei.',
  'proposal.why.dynamic-user':
    '{{link}} ist eine Verknüpfung von systemd zu diesem Ordner; er gehört einem Benutzer, den es nur gibt, solange sein Dienst läuft.',
  'proposal.why.etc-link': 'NixOS legt eine Verknüpfung in /etc an, wie für alles andere in /etc.',
  'proposal.why.tmpfiles-link':
    'Beim Start wird früh eine Verknüpfung angelegt, bevor Dienste starten.',
  'proposal.why.native': 'NixOS hat dafür eine eigene Option: {{option}}.',
  'proposal.why.subvolume':
    'Es bekommt ein eigenes Subvolume: Es enthält viel, oder Subvolumes, die dazugehören.',
  'proposal.why.subvolume.no-copy-on-write':
    'Es bekommt ein eigenes Subvolume, in dem Dateien an Ort und Stelle überschrieben werden, wie Datenbanken und Abbilder von Maschinen es brauchen.',
  'proposal.why.chosen': 'Sie haben diese Methode gewählt.',
  'proposal.why.stop': 'Es wird von der Liste genommen; die Daten werden beiseitegelegt.',

  'proposal.warning.regenerated':
    'Es wird bekanntlich bei jedem Start neu erzeugt. Es zu behalten kann schaden: Alter Inhalt trifft auf ein neues System.',
  'proposal.warning.native':
    'Tidemark kopiert die Daten nach {{source}}. Dass sie von dort verwendet werden, muss in Ihrer Konfiguration mit {{option}} festgelegt werden.',
  'proposal.warning.link':
    'Ein Programm, das diese Datei durch Umbenennen ersetzt, ersetzt die Verknüpfung; was es geschrieben hat, ist beim nächsten Start verloren.',
  'proposal.warning.no-copy-on-write':
    'Ohne Copy-on-Write wird es ganz kopiert; das braucht Zeit und ebenso viel Platz, und btrfs führt keine Prüfsummen dazu.',
  'proposal.warning.no-unit':
    'Es ist keine Unit bekannt, die es verwendet. Beenden Sie die Programme selbst, die darauf schreiben.',
  'proposal.warning.network':
    'Netzwerkverbindungen brechen für einen Augenblick ab, während {{unit}} angehalten ist.',
  'proposal.warning.mounts-below':
    'Darunter ist etwas eingehängt ({{mount}}). Es wird nicht kopiert und muss ausgehängt sein, wenn die Daten weichen.',
  'proposal.warning.stopped':
    'Von da an beginnt {{path}} bei jedem Start neu. Was behalten wurde, wird in {{folder}} beiseitegelegt und nicht gelöscht.',
  'proposal.warning.needed': 'Das System braucht es: {{lost}}',
  'proposal.warning.disabled':
    'Es stand schon in der Liste und war abgeschaltet. Dieser Eintrag wird ersetzt.',

  'proposal.at-boot.early':
    'Es wird von etwas verwendet, das sich im laufenden System nicht anhalten lässt, oder noch davor; deshalb wird es ab dem nächsten Start behalten.',
  'proposal.at-boot.etc-folder':
    'NixOS ersetzt einen vorhandenen Ordner in /etc nicht durch eine Verknüpfung; deshalb wird er ab dem nächsten Start behalten.',
  'proposal.at-boot.link':
    'Eine Verknüpfung wird nur angelegt, wo noch nichts ist; deshalb wird es ab dem nächsten Start behalten.',
  'proposal.at-boot.session':
    'Mit dem Anhalten von {{unit}} würde Ihre Sitzung enden; deshalb wird es ab dem nächsten Start behalten.',

  'proposal.refused.root': 'es ist die Wurzel selbst',
  'proposal.refused.form':
    'ein Pfad muss absolut sein, ohne `.`, `..`, doppelte Schrägstriche und einen Schrägstrich am Ende',
  'proposal.refused.no-text':
    'der Name ist kein UTF-8-Text, und einen solchen kann Nix nicht aufnehmen; behalten Sie den Ordner',
  'proposal.refused.characters':
    'Anführungszeichen, Rückstriche, Prozent- und Steuerzeichen lassen sich nicht schreiben, wo NixOS Pfade ablegt; behalten Sie den Ordner',
  'proposal.refused.too-long': 'er ist zu lang, um eingehängt zu werden',
  'proposal.refused.forbidden':
    'was in {{place}} liegt, wird bei jedem Start neu erzeugt oder bereits behalten',
  'proposal.refused.too-much': 'zu viel davon gehört NixOS; wählen Sie, was Sie daraus brauchen',
  'proposal.refused.holds-persist': 'es enthält {{persist}} selbst',
  'proposal.refused.elsewhere':
    'es liegt auf dem Dateisystem, das unter {{mount}} eingehängt ist, nicht auf der Wurzel',
  'proposal.refused.nixos-link': 'NixOS legt diese Verknüpfung selbst an',
  'proposal.refused.nixos-inside':
    'NixOS legt eigene Verknüpfungen hinein ({{name}}), die durch das Einhängen verdeckt würden; wählen Sie, was Sie daraus brauchen',
  'proposal.refused.link':
    'es ist eine symbolische Verknüpfung mit dem Ziel {{target}}; behalten Sie das Ziel oder den Ordner',
  'proposal.refused.special':
    'es ist weder Datei noch Ordner (sondern: {{kind}}) und wird von seinem Programm neu erzeugt',
  'proposal.refused.method': 'die Methode {{method}} passt nicht dazu',
  'proposal.refused.not-kept': 'es steht nicht in der Liste des Behaltenen',
  'proposal.refused.owner':
    'der Name des Besitzers, {{owner}}, lässt sich nicht in die Liste schreiben',
  'proposal.kept.itself': 'es steht in der Liste',
  'proposal.kept.inside': 'es liegt in {{other}}, und das wird behalten',
  'proposal.kept.around': '{{other}} darin wird für sich behalten; beenden Sie das zuerst',
  'proposal.kept.link': 'es ist eine Verknüpfung zu {{other}}',

  'proposal.note.comments':
    'Diese Kommentare der Datei entfallen; die alte Datei bleibt daneben liegen',
  'proposal.note.printed-anew':
    'Die Datei ist mehr als eine Liste und wird deshalb als reine Daten neu geschrieben; die alte bleibt daneben liegen',
  'proposal.note.native': 'In Ihrer Konfiguration festzulegen',
  'proposal.note.incus': 'Voreinstellung für Incus: `incus admin init --preseed`',
  'proposal.note.lxd': 'Voreinstellung für LXD: `lxd init --preseed`',
};
