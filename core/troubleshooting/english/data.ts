import type { TroubleshootingTexts } from '../texts.ts';

const notDeleted = 'Keeping never deletes: the original, a safety copy, or both lie on the disk.';

/** What became of data, where that is what one wants to know first. */
export const data: TroubleshootingTexts['data'] = {
  'helper-crashed':
    'Every step is noted before it begins and after it ended. Continue and clean up know from there what to do; a restart of the computer is never needed for it.',
  'disk-changed':
    'What was on the disk before is untouched as long as the step that erases the old partition table has not begun. The log says whether it has.',
  'step-failed':
    'What was on the disk before the run is lost once the partition table has been erased. Before that step nothing is changed. Everything that the finished steps made stays.',
  'check-failed':
    'Everything that the finished steps made stays. Do not put data on this disk before the check passes.',
  cancelled:
    'The run stops only at points where the disk is in a known state, which the note names. Nothing is half-written.',
  'clean-up-failed':
    'Data is not at risk. What is still open can be closed later; until then do not unplug the disk.',
  'build-failed':
    'The partitions, the encryption and all packages that were fetched or built stay on the disk. Going on begins at the build.',
  'network-missing':
    'The partitions, the encryption and all packages that were fetched or built stay on the disk. Going on begins at the build.',
  'proof-failed':
    'The system is on the disk and complete; only what failed is in doubt. The log of the run is in /persist/var/log/tidemark on it.',
  'scan-failed':
    'A scan only reads. If the disk has errors, copy what matters to another disk before anything else.',
  'persist-read-only':
    'What is kept can still be read. Copy it to another disk before you try to mend anything.',
  'path-in-use': notDeleted,
  'copy-differs': notDeleted,
  'unit-failed': `${notDeleted} Taking the change back gives the service what it had.`,
  'not-served': `${notDeleted} Until it is served, what a program writes there may go at the next boot.`,
  'change-unfinished': notDeleted,
  'place-taken': 'Restoring overwrites nothing, so both are there.',
  'stick-write-failed': 'What was on the stick before is lost. The image itself is untouched.',
  'stick-differs': 'What was on the stick before is lost. The image itself is untouched.',
  'stick-cancelled':
    'Once writing has begun, what was on the stick before is lost. The image itself is untouched.',
};
