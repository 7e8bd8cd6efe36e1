/** Findings about what is kept, and about what must be in place early. */
export const healthKeptEnglish = {
  'health.needed-for-boot.good': '{{path}} is mounted in stage 1.',
  'health.needed-for-boot.late':
    '{{path}} is not mounted in stage 1: password hashes and the identity of the machine are read there before the system starts, so nobody may be able to log in.',
  'health.needed-for-boot.late.next':
    'Set fileSystems."{{path}}".neededForBoot = true; and rebuild for the next boot.',
  'health.needed-for-boot.no-place': 'There is no place for what is kept.',
  'health.needed-for-boot.no-place.next':
    'Is the subvolume of /persist mounted? Look at fileSystems in the configuration.',
  'health.needed-for-boot.no-entry':
    '{{path}} is not in /etc/fstab, so when it is mounted is not known.',
  'health.needed-for-boot.no-entry.next': 'Make sure of neededForBoot = true by hand.',

  'health.hash-files.good': 'The password hashes are in place and in force: {{users}}.',
  'health.hash-files.none': 'There are no password hashes in {{folder}}.',
  'health.hash-files.none.next':
    'If users.mutableUsers is false, make sure by hand that the files of hashedPasswordFile are there.',
  'health.hash-files.unknown': 'The password hashes could not be looked at.',
  'health.hash-files.unknown.next': 'Try again with the rights of root.',
  'health.hash-files.no-file': '{{path}} is no file: {{user}} may be locked out at the next boot.',
  'health.hash-files.no-file.next': 'Write the hash of a password there.',
  'health.hash-files.empty':
    '{{path}} is empty: {{user}} may be locked out, or need no password, at the next boot.',
  'health.hash-files.empty.next': 'Write the hash of a password there.',
  'health.hash-files.lines':
    '{{path}} has more than one line: the hash of {{user}} would be read wrongly.',
  'health.hash-files.lines.next': 'Write the hash anew; exactly one line belongs there.',
  'health.hash-files.no-hash':
    '{{path}} holds no hash as crypt(5) knows them: {{user}} would be locked out at the next boot.',
  'health.hash-files.no-hash.next':
    'A password itself does not belong there; write its hash. mkpasswd asks for the password.',
  'health.hash-files.open': '{{path}} can be read by others than root.',
  'health.hash-files.open.next': 'Close it.',
  'health.hash-files.not-in-force':
    '{{path}} is not what the running system uses for {{user}}: it was changed since this boot, or could not be read then.',
  'health.hash-files.not-in-force.next':
    'If you have just changed it, the next boot or rebuild uses it. If not, check that its file system is mounted in stage 1.',

  'health.persist-file.good':
    'The list of what is kept can be read: {{items}} entries, {{rules}} rules.',
  'health.persist-file.broken': 'The list of what is kept cannot be evaluated: {{detail}}',
  'health.persist-file.broken.next':
    'Mend {{path}}. Until then nothing can be added to it, and no new system can be built.',
  'health.persist-file.none':
    'The Tidemark module is not in use here: there is no list of what is kept.',
  'health.persist-file.none.next': 'What is kept can be seen by its mounts only.',
  'health.persist-file.unknown': 'The list of what is kept could not be read.',
  'health.persist-file.unknown.next': 'Is Nix there, and /persist mounted?',

  'health.missing-data.good': 'Of all that is declared as kept, nothing is missing.',
  'health.missing-data.one': '{{paths}} is declared as kept, but its data is not there.',
  'health.missing-data.one.next':
    'See whether an earlier root has it and bring it back, or take it off the list.',
  'health.missing-data.many':
    '{{count}} paths are declared as kept, but their data is not there: {{paths}}',
  'health.missing-data.many.next':
    'See whether an earlier root has them and bring them back, or take them off the list.',
  'health.missing-data.unknown': 'What is declared as kept could not be looked at.',
  'health.missing-data.unknown.next': 'Mend the list first.',

  'health.not-served.good': 'All that should be in force now is served from where it is kept.',
  'health.not-served.one':
    '{{paths}} is declared as kept, but programs see something else there: what they write is erased at the next boot.',
  'health.not-served.one.next':
    'Bring what was written meanwhile to safety, then restart; if it stays so, look at the mount.',
  'health.not-served.many':
    '{{count}} paths are declared as kept, but programs see something else there, which is erased at the next boot: {{paths}}',
  'health.not-served.many.next':
    'Bring what was written meanwhile to safety, then restart; if it stays so, look at the mounts.',
  'health.not-served.unknown': 'What is declared as kept could not be looked at.',
  'health.not-served.unknown.next': 'Mend the list first.',

  'health.prune-timer.good': 'Earlier roots are deleted from time to time.',
  'health.prune-timer.stopped': 'The timer that deletes earlier roots is {{state}}: they heap up.',
  'health.prune-timer.stopped.next': 'Start it.',
  'health.prune-timer.failed': 'Deleting earlier roots failed the last time: {{result}}.',
  'health.prune-timer.failed.next': 'Look at the journal.',
  'health.prune-timer.no-timer': 'There is no timer that deletes earlier roots.',
  'health.prune-timer.no-timer.next':
    'With tidemark.rollback.enable = true it comes with the module.',
  'health.prune-timer.no-module':
    'The Tidemark module is not in use here; what deletes earlier roots is not known.',
  'health.prune-timer.no-module.next': 'Look at their number now and then.',
  'health.prune-timer.unknown':
    'systemd could not be asked for the timer that deletes earlier roots.',
  'health.prune-timer.unknown.next': 'Try again with the rights of root.',
};
