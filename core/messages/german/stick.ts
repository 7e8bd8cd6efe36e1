import type { stickEnglish } from '../english/stick.ts';

export const stickGerman: Readonly<Record<keyof typeof stickEnglish, string>> = {
  'stick.step.check': 'Abbild und Datenträger prüfen',
  'stick.step.unmount': 'Einhängungen des Datenträgers lösen',
  'stick.step.write': 'Abbild schreiben',
  'stick.step.flush': 'Warten, bis alles auf dem Datenträger ist',
  'stick.step.verify': 'Zurücklesen und vergleichen',
  'stick.state.differs': 'das Abbild, der Datenträger oder was von ihm eingehängt ist',
  'stick.state.untouched': 'Auf den Datenträger wurde nichts geschrieben.',
  'stick.state.half':
    'Der Datenträger ist nur halb beschrieben und so nicht brauchbar: Schreiben Sie ihn noch einmal oder formatieren Sie ihn.',
  'stick.state.unverified':
    'Das Abbild wurde vollständig geschrieben, aber nicht vollständig zurückgelesen und verglichen.',
};
