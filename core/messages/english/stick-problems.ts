/** The texts of the problems with sticks; `problems.ts` checks that none is missing. */
export const stickProblemsEnglish = {
  'problem.image-unreadable': 'The image {{path}} cannot be read: {{detail}}',
  'problem.image-unreadable.next': 'Nothing was written. Check the path and its permissions.',
  'problem.image-not-file': '{{path}} is not an ordinary file.',
  'problem.image-not-file.next':
    'Nothing was written. Choose the image itself, not a link, a folder or a device.',
  'problem.image-not-iso': '{{path}} is not an ISO image.',
  'problem.image-not-iso.next':
    'Nothing was written. If it is packed (.xz, .zst, .zip), unpack it first.',
  'problem.image-incomplete':
    'The image {{path}} is not complete: it has {{fileBytes}} of {{wholeBytes}}.',
  'problem.image-incomplete.next': 'Nothing was written. Download the image again.',
  'problem.image-too-large':
    'The image ({{imageBytes}}) is larger than the disk ({{sizeDiskBytes}}).',
  'problem.image-too-large.next': 'Nothing was written. Use a larger stick.',
  'problem.image-on-disk': 'The image {{path}} lies on the disk that it shall be written to.',
  'problem.image-on-disk.next': 'Nothing was written. Copy the image to another disk first.',
  'problem.image-changed': 'The image {{path}} changed while it was read.',
  'problem.image-changed.next':
    'The disk is half-written. Wait until the download or the copy has ended, then write it again.',
  'problem.image-checksum': 'The image is not what {{file}} says: it is damaged, or another one.',
  'problem.image-checksum.next': 'Nothing was written. Download the image again.',
  'problem.disk-not-removable': '{{disk}} is neither removable nor connected by USB.',
  'problem.disk-not-removable.next':
    'Nothing was written. Choose a stick, or allow other disks if you are sure.',
  'problem.unmount-failed': '{{path}} cannot be unmounted: {{detail}}',
  'problem.unmount-failed.next':
    'Nothing was written. Close the programs and file managers that use it, then try again.',
  'problem.stick-write-failed': 'Writing to the disk failed after {{writtenBytes}}: {{detail}}',
  'problem.stick-write-failed.next':
    'The disk holds nothing usable. Plug it in again, or take another: sticks wear out.',
  'problem.stick-differs':
    'What the disk gives back is not what was written: it differs near {{atBytes}}.',
  'problem.stick-differs.next': 'Do not use this stick. Write it once more, or take another.',
  'problem.stick-cancelled': 'Stopped as you asked. {{state}}',
  'problem.stick-cancelled.next': 'It can be written from the beginning at any time.',
} as const;
