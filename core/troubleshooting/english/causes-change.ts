import type { TroubleshootingTexts } from '../texts.ts';

/** What is likely to be behind a problem of the drift manager. */
export const changeCauses: TroubleshootingTexts['causes'] = {
  'root-not-found': [
    'This system was not set up so that its root is a btrfs subvolume. Nothing of it is emptied at boot, and there is nothing to manage.',
  ],
  'blank-missing': [
    'The snapshot has another name than root-blank. Choose it once; the choice is remembered.',
    'It was deleted. Then the roll back leaves the root as it is and says so in its journal; a new one can be taken from an empty subvolume.',
  ],
  'scan-failed': [
    'Parts of the disk cannot be read. The counters of btrfs and the kernel’s messages name the errors.',
    'The file system was unmounted or made read-only because of an error.',
  ],
  'scan-outdated': ['Another look at the root was begun, by F5 or by a second window.'],
  'path-vanished': [
    'A program deleted or renamed it since the scan. Temporary files come and go by the second.',
  ],
  'path-impossible': [
    'The path holds characters that cannot stand in persist.nix, or names a place that is no part of the root.',
  ],
  'unsafe-path': [
    'A symbolic link or a mount stands where a folder should be. Look where it leads, and choose the real place.',
  ],
  'place-taken': [
    'Something has been made at that place since. Look at it, and bring the version back under a new name.',
  ],
  'earlier-root-unknown': [
    'Earlier roots are deleted after their time, or when the room runs low. Rules and Health say when.',
  ],
  'persist-missing': [
    'The subvolume for what is kept is not mounted. fileSystems must list it with neededForBoot.',
  ],
  'persist-read-only': [
    'The kernel made it read-only after an error of the disk. Save what matters elsewhere, then look at the disk.',
    'It is mounted read-only by the configuration.',
  ],
  'persist-full': [
    'Earlier roots hold the room. Delete the oldest on the page of earlier roots, or let fewer of them be kept.',
    'Old generations of the system hold it. nix-collect-garbage with --delete-older-than gives it back.',
  ],
  'persist-file-broken': [
    'The file was edited by hand and lacks a bracket or a semicolon. The command below says the line.',
    'It reads other files or values that are not there. It must be plain data.',
  ],
  'persist-file-changed': [
    'An editor or another window has saved it in between. Nothing of that is lost; look at the new proposal.',
  ],
  'already-kept': ['A folder above it is kept, and so is everything below.'],
  'proposal-differs': [
    'The files, the list of what is kept, or the services have changed since the proposal was made. That is usual on a busy system.',
  ],
  'module-missing': [
    'configuration.nix does not import the Tidemark module, or the system was not rebuilt since it does.',
  ],
  'path-in-use': [
    'A program outside any service, such as an editor or a shell, has it open. End it and finish the change.',
    'A service starts it again at once. Keep the path from the next boot on instead.',
  ],
  'copy-differs': [
    'A program went on writing while it was copied. Stop it and try again.',
    'The disk returns other bytes than were written. Then the counters of btrfs are not zero.',
  ],
  'unit-failed': [
    'The service does not find what it needs at the new place, or its owner and permissions differ.',
    'It failed before the change already. Its journal shows since when.',
  ],
  'not-served': [
    'A mount in between hides it, or the unit of the bind mount did not start.',
    'A program replaced the link by a file of its own. Keep the folder around it instead.',
  ],
  'change-unfinished': [
    'The program, the session or the computer stopped in the middle. Each step is in a journal beside the data, so it can go on or back from there.',
  ],
  'change-unknown': ['It has been finished or taken back already, by another window or at boot.'],
};
