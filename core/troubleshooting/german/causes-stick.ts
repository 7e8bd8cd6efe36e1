import type { TroubleshootingTexts } from '../texts.ts';

/** What is likely to be behind a problem with a stick. */
export const stickCauses: TroubleshootingTexts['causes'] = {
  'image-checksum': [
    'Das Herunterladen wurde unterbrochen oder die Datei ist beschädigt. Laden Sie sie noch einmal herunter.',
    'Die Prüfsummendatei gehört zu einer anderen Version des Abbilds.',
  ],
  'image-not-iso': [
    'Das Abbild ist gepackt. Sein Name endet dann auf .xz, .zst, .gz oder .zip; entpacken Sie es zuerst.',
    'Unter dem Namen des Abbilds wurde eine Webseite mit einer Fehlermeldung gespeichert.',
  ],
  'unmount-failed': [
    'Eine Dateiverwaltung oder ein Terminal steht in einem Ordner des Sticks, oder eine Datei von ihm ist geöffnet.',
  ],
  'stick-write-failed': [
    'Der Stick wurde abgezogen oder sitzt lose in seiner Buchse.',
    'Der Stick ist verschlissen oder hat einen Schalter, der ihn vor dem Schreiben schützt.',
  ],
  'stick-differs': [
    'Der Stick ist verschlissen. Er nimmt Daten an und gibt etwas anderes zurück.',
    'Er ist eine Fälschung, die mehr Platz vorgibt, als sie hat: Von einer bestimmten Stelle an geht alles verloren.',
    'Ein anderes Programm hat zur selben Zeit darauf geschrieben.',
  ],
};
