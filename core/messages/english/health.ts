import { healthDiskEnglish } from './health-disk.ts';
import { healthKeptEnglish } from './health-kept.ts';

/** What the health checks found, and the remedies. */
export const healthEnglish = {
  ...healthKeptEnglish,
  ...healthDiskEnglish,

  'health.rollback-of-this-boot.emptied': 'The root was emptied at this boot.',
  'health.rollback-of-this-boot.unused':
    'The root is empty: nobody had used it since it was made, so it was not made anew.',
  'health.rollback-of-this-boot.off':
    'The root was not emptied at this boot: the kernel parameter tidemark.rollback=0 said so.',
  'health.rollback-of-this-boot.off.next':
    'Restart without the parameter; the boot after that empties the root again.',
  'health.rollback-of-this-boot.not-committed':
    'Stage 1 emptied the root, but could not write that to the disk.',
  'health.rollback-of-this-boot.not-committed.next':
    'Look at the journal and at the errors of the disk below.',
  'health.rollback-of-this-boot.no-blank':
    'The root was not emptied: the blank snapshot is missing. The system runs on the root of the boot before.',
  'health.rollback-of-this-boot.no-blank.next':
    'Make the blank snapshot anew, or set the right name in tidemark.root.blank, and restart.',
  'health.rollback-of-this-boot.no-place':
    'The root was not emptied: there was no place to put the old one.',
  'health.rollback-of-this-boot.no-place.next':
    'Something else is called old_roots on the top level, or the disk is full. Look at the journal.',
  'health.rollback-of-this-boot.leftover':
    'The root was not emptied: a half-made new root was in the way and could not be removed.',
  'health.rollback-of-this-boot.leftover.next': 'Look at the journal, then restart.',
  'health.rollback-of-this-boot.no-snapshot':
    'The root was not emptied: no new root could be made. The disk may be full or read-only.',
  'health.rollback-of-this-boot.no-snapshot.next':
    'Make room, then restart. The old root is what the system runs on now.',
  'health.rollback-of-this-boot.no-rename':
    'The root was not emptied: the old root could not be put away.',
  'health.rollback-of-this-boot.no-rename.next':
    'Look at the journal and at the errors of the disk.',
  'health.rollback-of-this-boot.root-in-use':
    'The root was not emptied: it was mounted already when its turn came.',
  'health.rollback-of-this-boot.root-in-use.next':
    'Something mounts the root before tidemark-rollback.service. Look at the journal of this boot.',
  'health.rollback-of-this-boot.failed': 'Emptying the root failed at this boot: {{reason}}.',
  'health.rollback-of-this-boot.failed.next':
    'Look at the journal, mend what it says, and restart.',
  'health.rollback-of-this-boot.journal-denies':
    'The journal of this boot says that the root was not emptied.',
  'health.rollback-of-this-boot.journal-denies.next': 'Look at the journal for the reason.',
  'health.rollback-of-this-boot.mark-damaged':
    'Stage 1 left a word about this boot that cannot be read.',
  'health.rollback-of-this-boot.mark-damaged.next':
    'What is said of the parent of the root tells more.',
  'health.rollback-of-this-boot.other-boot': 'The word that stage 1 left is of another boot.',
  'health.rollback-of-this-boot.other-boot.next':
    'What is said of the parent of the root tells more.',
  'health.rollback-of-this-boot.no-mark':
    'Stage 1 left no word, although the module is in use here: the root may not have been emptied.',
  'health.rollback-of-this-boot.no-mark.next':
    'Is tidemark.rollback.enable on, and was the system started after the module came in? What is said of the parent of the root tells more.',
  'health.rollback-of-this-boot.no-module':
    'This machine is emptied by a script of its own, which leaves no word of what it did.',
  'health.rollback-of-this-boot.no-module.next':
    'What is said of the parent of the root tells more.',

  'health.root-parent.good':
    'The subvolume {{root}} is a snapshot of {{blank}}, made at {{created}}.',
  'health.root-parent.no-blank':
    'No read-only snapshot could be found that the subvolume {{root}} could begin as.',
  'health.root-parent.no-blank.next':
    'Choose the blank snapshot on the page of the drift, if there is one under another name.',
  'health.root-parent.other-parent':
    'The subvolume {{root}} is no snapshot of {{blank}}: it was not emptied, or {{blank}} was made anew since.',
  'health.root-parent.other-parent.next':
    'If {{blank}} was made anew on purpose, the next boot sets this right. If not, look at what the journal says of the roll-back.',
  'health.root-parent.older':
    'The subvolume {{root}} was made at {{created}}, before this boot at {{booted}}: it was not emptied this time.',
  'health.root-parent.older.next':
    'Restart, and if it stays so, look at the script that empties the root.',
  'health.root-parent.clock-differs':
    'Stage 1 says that it made the root at this boot, but its date {{created}} is long before it ({{booted}}): the clock was wrong then.',
  'health.root-parent.clock-differs.next':
    'Let the clock be set from the network, and the clock of the hardware from it.',
  'health.root-parent.unknown': 'What the root is a snapshot of could not be read.',
  'health.root-parent.unknown.next': 'Try again with the rights of root.',
  'health.root-parent.no-time':
    'The root is a snapshot of the blank one; when it was made could not be read.',
  'health.root-parent.no-time.next': 'Nothing need be done.',

  'health.nested-blank.good': 'There is no {{path}} inside the root.',
  'health.nested-blank.found':
    '{{path}} lies inside the root: a roll-back could not delete the old root and put the new one into it. Nothing was erased then.',
  'health.nested-blank.found.next':
    'Nested subvolumes hinder such a script: rename the old root instead of deleting it, as the Tidemark module does. The nested snapshot is empty of your data and can be deleted.',
  'health.nested-blank.something': 'Something lies at {{path}} that is no subvolume.',
  'health.nested-blank.something.next':
    'Look at what it is. The next boot erases it with the root.',
  'health.nested-blank.unknown': 'Whether {{path}} lies inside the root could not be seen.',
  'health.nested-blank.unknown.next': 'Try again with the rights of root.',

  'health.booted-from-old-root.good': 'The system runs on the subvolume {{root}}.',
  'health.booted-from-old-root.found':
    'The system runs on {{name}}, the root of an earlier boot, and not on {{root}}: things seem to be missing or back from before, and what is written now is not where you expect it.',
  'health.booted-from-old-root.found.next':
    'Keep what you need of it (it stays among the earlier roots), set subvol={{root}} for / in the configuration and in the boot entry, and restart.',
  'health.booted-from-old-root.unknown': 'Which subvolume the system runs on could not be read.',
  'health.booted-from-old-root.unknown.next': 'Look at it by hand: findmnt /',

  'health.blank-unchanged.good': '{{blank}} is read-only and has not been touched.',
  'health.blank-unchanged.missing': 'There is no blank snapshot for the subvolume {{root}}.',
  'health.blank-unchanged.missing.next':
    'Without it the root is not emptied. Choose the one that is meant, or make one from an empty root.',
  'health.blank-unchanged.writable':
    '{{blank}} can be written to: whatever gets into it comes back at each boot.',
  'health.blank-unchanged.writable.next': 'Make it read-only again.',
  'health.blank-unchanged.received':
    '{{blank}} was received from another file system; that is well as long as it is empty.',
  'health.blank-unchanged.touched':
    'Something was done with {{blank}} since this root was made: it was writable for a while, or another snapshot was made of it.',
  'health.blank-unchanged.touched.next':
    'If you did that, all is well. If not, look at what lies in it.',
  'health.blank-unchanged.unknown': 'The blank snapshot could not be looked at.',
  'health.blank-unchanged.unknown.next': 'Try again with the rights of root.',
};
