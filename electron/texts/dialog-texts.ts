/** What main itself says to people: the few words that are not on the page. */
export interface DialogTexts {
  readonly closeTitle: string;
  readonly closeDetail: string;
  readonly keepRunning: string;
  readonly stopAndClose: string;
  readonly cleaningDetail: string;
  readonly saveScriptTitle: string;
  readonly saveLogTitle: string;
  readonly exportTitle: string;
  readonly exportListTitle: string;
}

const english: DialogTexts = {
  closeTitle: 'The installation is running',
  closeDetail:
    'If you close Tidemark now, it stops at the next point where the disk is in a known state.',
  keepRunning: 'Keep running',
  stopAndClose: 'Stop at the next safe point and close',
  cleaningDetail: 'Tidemark is cleaning up and closes when it is done.',
  saveScriptTitle: 'Save as a shell script',
  saveLogTitle: 'Save the log',
  exportTitle: 'Folder for the files for another machine',
  exportListTitle: 'Save the list of what is kept',
};

const german: DialogTexts = {
  closeTitle: 'Die Installation läuft',
  closeDetail:
    'Wenn Sie Tidemark jetzt schließen, hält sie an der nächsten Stelle an, an der der Zustand der Festplatte bekannt ist.',
  keepRunning: 'Weiterlaufen lassen',
  stopAndClose: 'An der nächsten sicheren Stelle anhalten und schließen',
  cleaningDetail: 'Tidemark räumt auf und schließt sich danach.',
  saveScriptTitle: 'Als Shell-Skript speichern',
  saveLogTitle: 'Protokoll speichern',
  exportTitle: 'Ordner für die Dateien für einen anderen Rechner',
  exportListTitle: 'Liste des Behaltenen speichern',
};

/** @param locale BCP 47 tag; English for languages without texts */
export function dialogTexts(locale: string): DialogTexts {
  return locale.toLowerCase().split('-')[0] === 'de' ? german : english;
}
