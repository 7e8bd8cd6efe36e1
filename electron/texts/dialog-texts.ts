/** What main itself says to people: the few words that are not on the page. */
export interface DialogTexts {
  readonly closeTitle: string;
  readonly closeDetail: string;
  readonly keepRunning: string;
  readonly stopAndClose: string;
  readonly cleaningDetail: string;
  readonly crashTitle: string;
  readonly crashDetail: string;
  readonly crashAgain: string;
  readonly crashClose: string;
  readonly saveScriptTitle: string;
  readonly saveLogTitle: string;
  readonly exportTitle: string;
  readonly exportListTitle: string;
  readonly saveRecoveryKeyTitle: string;
  readonly chooseImageTitle: string;
  readonly imageFiles: string;
  readonly closeStickTitle: string;
  readonly closeStickDetail: string;
}

const english: DialogTexts = {
  closeTitle: 'The installation is running',
  closeDetail:
    'If you close Tidemark now, it stops at the next point where the disk is in a known state.',
  keepRunning: 'Keep running',
  stopAndClose: 'Stop at the next safe point and close',
  cleaningDetail: 'Tidemark is cleaning up and closes when it is done.',
  crashTitle: 'The window of Tidemark keeps crashing',
  crashDetail:
    'What it was doing goes on all the same. Load the window again, or close Tidemark as soon as nothing is under way.',
  crashAgain: 'Load it again',
  crashClose: 'Close Tidemark',
  saveScriptTitle: 'Save as a shell script',
  saveLogTitle: 'Save the log',
  exportTitle: 'Folder for the files for another machine',
  exportListTitle: 'Save the list of what is kept',
  saveRecoveryKeyTitle: 'Save the recovery key',
  chooseImageTitle: 'Image for the USB stick',
  imageFiles: 'ISO images',
  closeStickTitle: 'A USB stick is being written',
  closeStickDetail:
    'If you close Tidemark now, the stick stays half-written: it then has to be written again or formatted.',
};

const german: DialogTexts = {
  closeTitle: 'Die Installation läuft',
  closeDetail:
    'Wenn Sie Tidemark jetzt schließen, hält die Installation an der nächsten Stelle an, an der der Zustand des Datenträgers bekannt ist.',
  keepRunning: 'Weiterlaufen lassen',
  stopAndClose: 'An der nächsten sicheren Stelle anhalten und schließen',
  cleaningDetail: 'Tidemark räumt auf und schließt sich danach.',
  crashTitle: 'Das Fenster von Tidemark stürzt immer wieder ab',
  crashDetail:
    'Was gerade getan wird, läuft trotzdem weiter. Laden Sie das Fenster neu, oder schließen Sie Tidemark, sobald nichts mehr läuft.',
  crashAgain: 'Neu laden',
  crashClose: 'Tidemark schließen',
  saveScriptTitle: 'Als Shell-Skript speichern',
  saveLogTitle: 'Protokoll speichern',
  exportTitle: 'Ordner für die Dateien für einen anderen Rechner',
  exportListTitle: 'Liste des Behaltenen speichern',
  saveRecoveryKeyTitle: 'Wiederherstellungsschlüssel speichern',
  chooseImageTitle: 'Abbild für den USB-Stick',
  imageFiles: 'ISO-Abbilder',
  closeStickTitle: 'Ein USB-Stick wird beschrieben',
  closeStickDetail:
    'Wenn Sie Tidemark jetzt schließen, bleibt der Stick halb beschrieben: Er muss dann noch einmal beschrieben oder formatiert werden.',
};

/** @param locale BCP 47 tag; English for languages without texts */
export function dialogTexts(locale: string): DialogTexts {
  return locale.toLowerCase().split('-')[0] === 'de' ? german : english;
}
