/** How a disk says that it is. */
export const diskHealthEnglish = {
  'disk-health.passed': 'Healthy',
  'disk-health.worn': 'Healthy by its own account, but worn',
  'disk-health.failing': 'Expects to fail soon',
  'disk-health.unknown.no-tool': 'Health unknown: smartctl is not here to ask it',
  'disk-health.unknown.unsupported': 'Health unknown: it does not report any',
  'disk-health.unknown.unreadable': 'Health unknown: its answer was not understood',
  'disk-health.used': '{{percent}} % of its rated life used',
  'disk-health.reallocated': 'worn-out sectors replaced: {{count}}',
  'disk-health.pending': 'unreadable sectors: {{count}}',
  'disk-health.media': 'read and write errors: {{count}}',
  'disk-health.temperature': '{{degrees}} °C',
  'disk-health.hours': '{{hours}} hours of use',

  'preflight.disk-good': 'No disk reports that it is failing.',
  'preflight.disk-good-one': 'The disk {{node}} reports that it is healthy.',
  'preflight.disk-worn': 'The disk {{node}} has lost sectors or used up its rated life.',
  'preflight.disk-worn.next':
    'It can be used. Keep backups of what matters, or choose another disk.',
  'preflight.disk-failing': 'The disk {{node}} reports that it will fail soon.',
  'preflight.disk-failing.next':
    'Do not install on it: choose another disk, and save what is on this one while it can be read.',
  'preflight.disk-unknown': 'The health of the disks is not known.',
  'preflight.disk-unknown.next':
    'Virtual disks and many USB adapters do not report any; a disk that does is shown with it on the disk page.',
} as const;
