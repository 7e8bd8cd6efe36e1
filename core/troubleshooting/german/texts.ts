import type { TroubleshootingTexts } from '../texts.ts';
import { causes } from './causes.ts';
import { data } from './data.ts';

/** The help on problems in German. */
export const troubleshootingGerman: TroubleshootingTexts = {
  headings: {
    happened: 'Was geschehen ist',
    state: 'Wie die Dinge stehen und was zu tun ist',
    causes: 'Wahrscheinliche Ursachen',
    looks: 'Wo man nachsehen kann',
    data: 'Ihre Daten',
    remedies: 'Was die Knöpfe tun',
  },
  identity: 'Code {{code}}; als Befehl endet es mit {{exitCode}}.',
  topics: {
    rights: 'Systemverwalterrechte',
    program: 'Das Programm selbst',
    disk: 'Datenträger und Aufteilung',
    secrets: 'Passphrase, Wiederherstellungsschlüssel und Passwort',
    run: 'Die Installation',
    root: 'Die Wurzel durchsehen, und frühere Wurzeln',
    keeping: 'Behalten',
    stick: 'USB-Stick erstellen',
    'command-line': 'Die Befehlszeile',
  },
  remedies: {
    'try-again': 'Tut dasselbe noch einmal. Fertige Schritte werden nicht wiederholt.',
    'start-over':
      'Gibt zurück, was der Lauf geöffnet hat, und beginnt mit dem ganzen Datenträger von vorn.',
    continue:
      'Fährt fort, wo der Lauf aufgehört hat; der unterbrochene Schritt wird zurückgenommen und wiederholt.',
    'clean-up':
      'Swap aus, aushängen, schließen: was der Lauf geöffnet hat. Die Daten auf dem Datenträger bleiben.',
    'choose-disk': 'Sieht erneut nach den Datenträgern und öffnet die Seite, auf der man wählt.',
    'change-layout':
      'Öffnet die Seite der Aufteilung. Der Plan wird neu gemacht und muss bestätigt werden.',
    'change-passphrase': 'Vergisst die Passphrase und öffnet ihre Seite.',
    'change-recovery-key':
      'Öffnet die Seite, auf der der Wiederherstellungsschlüssel erzeugt und geprüft wird.',
    'change-system': 'Öffnet die Seite über Sie und diesen Rechner.',
    'save-log':
      'Speichert alles, was getan und gesagt wurde, ohne Geheimnisse, wo Sie es wünschen.',
    'restart-program':
      'Schließt Tidemark. Starten Sie es aus dem Menü neu; es geht nichts dabei verloren.',
    'scan-again': 'Vergleicht die Wurzel erneut mit der leeren Momentaufnahme. Liest nur.',
    'finish-change': 'Führt die unterbrochene Änderung zu Ende.',
    'undo-change': 'Nimmt die unterbrochene Änderung zurück, sodass alles ist wie vorher.',
    'choose-blank': 'Öffnet den Überblick, wo sich die Momentaufnahme wählen lässt.',
    'open-health': 'Öffnet „Zustand“ mit dem, was nicht stimmt, und den Befehlen, die es beheben.',
  },
  commands: {
    journal: 'Die neuesten Meldungen dieser Sitzung, am Ende.',
    kernel: 'Worüber der Kernel klagt: Datenträger, Kabel, Speicher.',
    disks: 'Alle Datenträger, was darauf ist und wo sie eingehängt sind.',
    smart: 'Was der Datenträger über seinen Zustand sagt (Paket smartmontools).',
    mounts: 'Was für das neue System eingehängt ist.',
    users: 'Welche Programme es noch benutzen.',
    mappings: 'Offene Container, und auf welchem Datenträger sie liegen.',
    status: 'Was das Journal über den letzten Lauf sagt.',
    runJournal: 'Jeder Schritt des Laufs mit Anfang und Ende.',
    memory: 'Wie viel Arbeitsspeicher frei ist.',
    network: 'Welche Netzwerkgeräte eine Adresse haben.',
    names: 'Welche Namensserver gefragt werden.',
    clock: 'Die Uhr, und ob das Netzwerk sie stellt.',
    caches: 'Woher Nix Pakete holt.',
    session: 'Was für eine Sitzung das ist.',
    polkit: 'Ob der Dienst läuft, der Rechte gibt.',
    rollback: 'Was das Zurücksetzen bei diesem Start getan hat.',
    subvolumes: 'Die Subvolumes, auch die Momentaufnahmen.',
    room: 'Was den Platz im Dateisystem belegt.',
    deviceErrors: 'Fehler des Datenträgers, die btrfs gezählt hat; alle sollten 0 sein.',
    persist: 'Wo und wie die Stelle für das Behaltene eingehängt ist.',
    persistFile: 'Ob die Liste des Behaltenen gültiges Nix ist, und wenn nicht, welche Zeile.',
    changes: 'Änderungen, die unterbrochen wurden oder auf den nächsten Start warten.',
    unit: 'Der Zustand eines Dienstes und die letzten Zeilen seines Journals.',
    open: 'Welche Programme es offen haben.',
    earlierRoots: 'Die Wurzeln früherer Starts, die es noch gibt.',
  },
  causes,
  data,
};
