import type { diskHealthEnglish } from '../english/disk-health.ts';

/** How a disk says that it is. */
export const diskHealthGerman: Readonly<Record<keyof typeof diskHealthEnglish, string>> = {
  'disk-health.passed': 'In Ordnung',
  'disk-health.worn': 'Nach eigener Auskunft in Ordnung, aber abgenutzt',
  'disk-health.failing': 'Fällt nach eigener Auskunft bald aus',
  'disk-health.unknown.no-tool': 'Zustand unbekannt: Um ihn zu fragen, fehlt smartctl',
  'disk-health.unknown.unsupported': 'Zustand unbekannt: Er meldet keinen',
  'disk-health.unknown.unreadable': 'Zustand unbekannt: Seine Antwort war nicht zu verstehen',
  'disk-health.used': '{{percent}} % der vorgesehenen Lebensdauer verbraucht',
  'disk-health.reallocated': 'ersetzte Sektoren: {{count}}',
  'disk-health.pending': 'unlesbare Sektoren: {{count}}',
  'disk-health.media': 'Lese- und Schreibfehler: {{count}}',
  'disk-health.temperature': '{{degrees}} °C',
  'disk-health.hours': '{{hours}} Betriebsstunden',

  'preflight.disk-good': 'Kein Datenträger meldet, dass er ausfällt.',
  'preflight.disk-good-one': 'Der Datenträger {{node}} meldet, dass er in Ordnung ist.',
  'preflight.disk-worn':
    'Der Datenträger {{node}} hat Sektoren verloren oder seine vorgesehene Lebensdauer verbraucht.',
  'preflight.disk-worn.next':
    'Er lässt sich verwenden. Sichern Sie, was Ihnen wichtig ist, oder wählen Sie einen anderen Datenträger.',
  'preflight.disk-failing': 'Der Datenträger {{node}} meldet, dass er bald ausfällt.',
  'preflight.disk-failing.next':
    'Installieren Sie nicht darauf: Wählen Sie einen anderen Datenträger, und sichern Sie, was auf diesem liegt, solange er sich lesen lässt.',
  'preflight.disk-unknown': 'Der Zustand der Datenträger ist nicht bekannt.',
  'preflight.disk-unknown.next':
    'Virtuelle Datenträger und viele USB-Adapter melden keinen; wo einer gemeldet wird, steht er auf der Seite der Datenträger.',
};
