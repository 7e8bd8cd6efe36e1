/** Findings about room, errors, keys and the clock. */
export const healthDiskEnglish = {
  'health.free-space.good': '{{freeBytes}} of {{sizeBytes}} are free.',
  'health.free-space.short': 'Only {{freeBytes}} of {{sizeBytes}} are free.',
  'health.free-space.short.next':
    'Delete earlier roots that are past their time, and what no generation of the system needs.',
  'health.free-space.out':
    'The file system is nearly full: {{freeBytes}} of {{sizeBytes}} are free. Keeping, building and the next roll-back may fail.',
  'health.free-space.out.next':
    'Make room now: earlier roots, what no generation of the system needs, and large files of your own.',
  'health.free-space.missing': 'A device of the file system is missing ({{missingBytes}} of it).',
  'health.free-space.missing.next': 'Connect it, or replace it before anything else is changed.',
  'health.free-space.unknown': 'The free space could not be read.',
  'health.free-space.unknown.next': 'Try again with the rights of root.',

  'health.metadata-space.good': 'There is room for the records of the file system.',
  'health.metadata-space.short':
    'The room for the records of the file system runs short: {{freeBytes}} of {{metadataBytes}} are left, and {{unallocatedBytes}} could be added.',
  'health.metadata-space.short.next':
    'Gather half-empty blocks of data, so that their room can be given to the records.',
  'health.metadata-space.out':
    'The room for the records of the file system is used up: {{freeBytes}} of {{metadataBytes}} are left, and nothing can be added. The file system may become read-only although there is room for data.',
  'health.metadata-space.out.next':
    'Gather half-empty blocks of data now, so that their room can be given to the records.',
  'health.metadata-space.unknown': 'The room for the records of the file system could not be read.',
  'health.metadata-space.unknown.next': 'Try again with the rights of root.',

  'health.old-roots.none': 'There are no roots of earlier boots.',
  'health.old-roots.one': 'One earlier root is kept; it alone holds {{ownBytes}}.',
  'health.old-roots.many': '{{count}} earlier roots are kept; they alone hold {{ownBytes}}.',
  'health.old-roots.uncounted-one': 'One earlier root is kept; what it holds was not counted.',
  'health.old-roots.uncounted-many':
    '{{count}} earlier roots are kept; what they hold was not counted.',
  'health.old-roots.large':
    '{{count}} earlier roots alone hold {{ownBytes}}, more than a fifth of the file system.',
  'health.old-roots.large.next':
    'Those past their time are deleted at once by this; how many are kept says tidemark.root.keep.',
  'health.old-roots.unknown': 'The roots of earlier boots could not be listed.',
  'health.old-roots.unknown.next': 'Try again with the rights of root.',

  'health.device-errors.good': '{{device}} has counted no errors.',
  'health.device-errors.corruption':
    'What was read from {{device}} was {{corruption}} times not what had been written.',
  'health.device-errors.corruption.next':
    'Make a backup, then have all checksums checked; the kernel log names the files. The counters go back to zero by btrfs device stats --reset.',
  'health.device-errors.input-output':
    'Reading from or writing to {{device}} failed {{inputOutput}} times.',
  'health.device-errors.input-output.next':
    'Make a backup; the disk or its cable may be failing. Then have all checksums checked.',
  'health.device-errors.unknown': 'The counters of errors could not be read.',
  'health.device-errors.unknown.next': 'Try again with the rights of root.',

  'health.scrub.good': 'All checksums were checked at {{at}}; no errors were found.',
  'health.scrub.running': 'The checksums are being checked now.',
  'health.scrub.errors': 'The last check of all checksums found errors: {{errors}}',
  'health.scrub.errors.next':
    'Make a backup. The kernel log names the files that are damaged; bring those back from it.',
  'health.scrub.never':
    'No check of all checksums is remembered. The memory of it lies in /var/lib/btrfs, which each boot erases unless it is kept.',
  'health.scrub.never.next':
    'Start one now; services.btrfs.autoScrub.enable = true does it each month.',
  'health.scrub.interrupted': 'The check of all checksums from {{at}} did not come to its end.',
  'health.scrub.interrupted.next': 'Start it again.',
  'health.scrub.old': 'The last check of all checksums is from {{at}}.',
  'health.scrub.old.next':
    'Start one now; services.btrfs.autoScrub.enable = true does it each month.',
  'health.scrub.no-time': 'All checksums were checked; when could not be read.',
  'health.scrub.no-time.next': 'Nothing need be done.',
  'health.scrub.unknown': 'When all checksums were checked last could not be read.',
  'health.scrub.unknown.next': 'Try again with the rights of root.',

  'health.key-slots.good': '{{device}} has {{count}} keys.',
  'health.key-slots.single':
    '{{device}} has a single key: if its passphrase is forgotten, or its slot damaged, all is lost.',
  'health.key-slots.single.next':
    'Add a recovery key and keep it on paper, away from this machine. A copy of the header, on another disk, helps against damage.',
  'health.key-slots.unknown': 'The file system lies on no LUKS container that could be looked at.',
  'health.key-slots.unknown.next': 'If the disk is encrypted in another way, all is well.',

  'health.swap-in-root.good': 'No swap file lies on the root.',
  'health.swap-in-root.found':
    'Swap lies on the root itself: {{paths}}. It is erased with the root, and while it is in use no snapshot of the root can be made.',
  'health.swap-in-root.found.next': 'Move it to a subvolume of its own.',
  'health.swap-in-root.unknown': 'Where swap lies could not be read.',
  'health.swap-in-root.unknown.next': 'Look at it by hand: swapon --show',

  'health.clock.good': 'The clock is later than all earlier roots: {{now}}.',
  'health.clock.behind':
    'The clock says {{now}}, which is earlier than it can be (the newest earlier root: {{newest}}). Nothing is deleted for its age, and dates mislead.',
  'health.clock.behind.next': 'Set the clock.',
  'health.clock.unknown': 'Whether the clock is right could not be judged.',
  'health.clock.unknown.next': 'Look at the date.',
};
