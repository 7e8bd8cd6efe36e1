/** What the person can do about a problem; the window draws a button for each. */
export type Remedy =
  | 'try-again'
  | 'start-over'
  | 'continue'
  | 'clean-up'
  | 'choose-disk'
  | 'change-layout'
  | 'change-passphrase'
  | 'change-recovery-key'
  | 'change-system'
  | 'save-log'
  | 'restart-program'
  | 'scan-again'
  | 'finish-change'
  | 'undo-change'
  | 'choose-blank'
  | 'open-health';

export interface ProblemEntry {
  /** Exit code of the command line; documented, never reused. */
  readonly exitCode: number;
  readonly remedies: readonly Remedy[];
}

/**
 * Every problem there is. Exit codes: 64 and up follow sysexits.h where one fits; 10–29 are about disks
 * and the spec, 30–39 about a run, 40–49 about elevation and the connection, 76–99 about drift,
 * 100–119 about sticks.
 */
export const problems = {
  usage: { exitCode: 64, remedies: [] },
  'spec-unreadable': { exitCode: 66, remedies: [] },
  'spec-not-json': { exitCode: 65, remedies: [] },
  'spec-invalid': { exitCode: 10, remedies: ['change-layout'] },
  'layout-impossible': { exitCode: 11, remedies: ['change-layout', 'choose-disk'] },
  'disk-not-found': { exitCode: 12, remedies: ['choose-disk'] },
  'disk-ambiguous': { exitCode: 13, remedies: ['choose-disk'] },
  'disk-changed': { exitCode: 14, remedies: ['choose-disk'] },
  'disk-excluded': { exitCode: 15, remedies: ['choose-disk'] },
  'plan-differs': { exitCode: 16, remedies: ['start-over'] },
  'not-live': { exitCode: 17, remedies: [] },
  'mapping-in-use': { exitCode: 18, remedies: ['change-layout'] },
  'target-in-use': { exitCode: 19, remedies: ['clean-up'] },
  'passphrase-empty': { exitCode: 20, remedies: ['change-passphrase'] },
  'passphrase-too-long': { exitCode: 21, remedies: ['change-passphrase'] },
  'passphrase-forbidden-character': { exitCode: 22, remedies: ['change-passphrase'] },
  'passphrase-mismatch': { exitCode: 23, remedies: ['change-passphrase'] },
  'passphrase-unreadable': { exitCode: 24, remedies: [] },
  'passphrase-wrong': { exitCode: 25, remedies: ['change-passphrase', 'start-over'] },
  'passphrase-missing': { exitCode: 26, remedies: ['change-passphrase'] },
  'recovery-key-missing': { exitCode: 28, remedies: ['change-recovery-key'] },
  'recovery-key-malformed': { exitCode: 29, remedies: ['change-recovery-key'] },
  'recovery-key-wrong': { exitCode: 63, remedies: ['change-recovery-key', 'start-over'] },
  'recovery-key-unreadable': { exitCode: 74, remedies: [] },
  'unsafe-place': { exitCode: 75, remedies: [] },
  'step-failed': { exitCode: 30, remedies: ['try-again', 'start-over', 'clean-up', 'save-log'] },
  'check-failed': { exitCode: 31, remedies: ['try-again', 'start-over', 'clean-up', 'save-log'] },
  cancelled: { exitCode: 32, remedies: ['continue', 'clean-up'] },
  'already-running': { exitCode: 33, remedies: [] },
  'earlier-run-unfinished': { exitCode: 34, remedies: ['continue', 'start-over', 'clean-up'] },
  'nothing-to-continue': { exitCode: 35, remedies: ['start-over'] },
  'clean-up-failed': { exitCode: 36, remedies: ['clean-up', 'save-log'] },
  'tool-missing': { exitCode: 37, remedies: ['save-log'] },
  'tool-output-unexpected': { exitCode: 38, remedies: ['try-again', 'save-log'] },
  'not-confirmed': { exitCode: 39, remedies: [] },
  'system-impossible': { exitCode: 50, remedies: ['change-system'] },
  'password-empty': { exitCode: 51, remedies: ['change-system'] },
  'password-too-long': { exitCode: 52, remedies: ['change-system'] },
  'password-forbidden-character': { exitCode: 53, remedies: ['change-system'] },
  'password-mismatch': { exitCode: 54, remedies: ['change-system'] },
  'password-unreadable': { exitCode: 55, remedies: [] },
  'password-missing': { exitCode: 56, remedies: ['change-system'] },
  'passphrase-not-typable': { exitCode: 27, remedies: ['change-passphrase', 'change-system'] },
  'key-map-unknown': { exitCode: 57, remedies: ['change-system'] },
  'build-failed': {
    exitCode: 58,
    remedies: ['try-again', 'change-system', 'clean-up', 'save-log'],
  },
  'network-missing': { exitCode: 59, remedies: ['try-again', 'clean-up', 'save-log'] },
  'proof-failed': { exitCode: 60, remedies: ['try-again', 'save-log', 'clean-up'] },
  'fact-unexpected': { exitCode: 61, remedies: ['try-again', 'save-log'] },
  'restart-impossible': { exitCode: 62, remedies: [] },
  'not-root': { exitCode: 77, remedies: [] },
  'elevation-cancelled': { exitCode: 40, remedies: ['try-again'] },
  'elevation-refused': { exitCode: 41, remedies: ['try-again'] },
  'elevation-no-agent': { exitCode: 42, remedies: ['try-again'] },
  'elevation-not-found': { exitCode: 43, remedies: [] },
  'helper-crashed': { exitCode: 44, remedies: ['restart-program', 'save-log'] },
  'helper-version': { exitCode: 45, remedies: ['restart-program'] },
  'frame-malformed': { exitCode: 46, remedies: ['restart-program'] },
  'verb-unknown': { exitCode: 47, remedies: ['restart-program'] },
  'request-invalid': { exitCode: 48, remedies: ['restart-program'] },
  'file-not-written': { exitCode: 49, remedies: ['save-log'] },
  'root-not-found': { exitCode: 80, remedies: [] },
  'blank-missing': { exitCode: 81, remedies: ['choose-blank', 'open-health'] },
  'scan-failed': { exitCode: 82, remedies: ['scan-again', 'save-log'] },
  'scan-outdated': { exitCode: 83, remedies: ['scan-again'] },
  'path-impossible': { exitCode: 84, remedies: [] },
  'path-vanished': { exitCode: 85, remedies: ['scan-again'] },
  'path-in-use': { exitCode: 86, remedies: ['try-again'] },
  'persist-missing': { exitCode: 87, remedies: ['open-health'] },
  'persist-read-only': { exitCode: 88, remedies: ['open-health'] },
  'persist-full': { exitCode: 89, remedies: ['open-health'] },
  'persist-file-broken': { exitCode: 90, remedies: ['try-again'] },
  'persist-file-changed': { exitCode: 91, remedies: ['try-again'] },
  'change-unfinished': { exitCode: 92, remedies: ['finish-change', 'undo-change'] },
  'copy-differs': { exitCode: 93, remedies: ['undo-change', 'save-log'] },
  'unit-failed': { exitCode: 94, remedies: ['undo-change', 'finish-change', 'save-log'] },
  'not-served': { exitCode: 95, remedies: ['undo-change', 'save-log'] },
  'already-kept': { exitCode: 96, remedies: [] },
  'unsafe-path': { exitCode: 97, remedies: [] },
  'earlier-root-unknown': { exitCode: 98, remedies: [] },
  'place-taken': { exitCode: 99, remedies: [] },
  'module-missing': { exitCode: 79, remedies: [] },
  'change-unknown': { exitCode: 78, remedies: [] },
  'proposal-differs': { exitCode: 76, remedies: ['try-again'] },
  'image-unreadable': { exitCode: 100, remedies: [] },
  'image-not-file': { exitCode: 101, remedies: [] },
  'image-not-iso': { exitCode: 102, remedies: [] },
  'image-incomplete': { exitCode: 103, remedies: [] },
  'image-too-large': { exitCode: 104, remedies: [] },
  'image-on-disk': { exitCode: 105, remedies: [] },
  'image-changed': { exitCode: 106, remedies: ['try-again'] },
  'image-checksum': { exitCode: 107, remedies: [] },
  'disk-not-removable': { exitCode: 108, remedies: [] },
  'unmount-failed': { exitCode: 109, remedies: ['try-again'] },
  'stick-write-failed': { exitCode: 110, remedies: ['try-again'] },
  'stick-differs': { exitCode: 111, remedies: ['try-again'] },
  'stick-cancelled': { exitCode: 112, remedies: ['try-again'] },
  'program-missing': { exitCode: 113, remedies: [] },
  internal: { exitCode: 70, remedies: ['save-log'] },
} as const satisfies Readonly<Record<string, ProblemEntry>>;

export type ProblemCode = keyof typeof problems;

/** All codes, as a value for schemas and for the test that compares them with the texts. */
export const problemCodes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]];
