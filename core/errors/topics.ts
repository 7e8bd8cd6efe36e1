/** What each problem is about, and so in which face of the window it can be met. */
import type { ProblemCode } from './codes.ts';

/** The chapters, in the order in which a person meets them. */
export const problemTopics = {
  rights: [
    'elevation-cancelled',
    'elevation-refused',
    'elevation-no-agent',
    'elevation-not-found',
    'not-root',
    'unsafe-place',
  ],
  program: [
    'helper-crashed',
    'helper-version',
    'frame-malformed',
    'verb-unknown',
    'request-invalid',
    'already-running',
    'not-confirmed',
    'tool-missing',
    'program-missing',
    'tool-output-unexpected',
    'file-not-written',
    'internal',
  ],
  disk: [
    'disk-not-found',
    'disk-ambiguous',
    'disk-changed',
    'disk-excluded',
    'layout-impossible',
    'spec-invalid',
    'not-live',
    'mapping-in-use',
    'target-in-use',
  ],
  secrets: [
    'passphrase-empty',
    'passphrase-too-long',
    'passphrase-forbidden-character',
    'passphrase-mismatch',
    'passphrase-missing',
    'passphrase-not-typable',
    'passphrase-wrong',
    'recovery-key-missing',
    'recovery-key-malformed',
    'recovery-key-wrong',
    'password-empty',
    'password-too-long',
    'password-forbidden-character',
    'password-mismatch',
    'password-missing',
    'key-map-unknown',
  ],
  run: [
    'plan-differs',
    'earlier-run-unfinished',
    'nothing-to-continue',
    'step-failed',
    'check-failed',
    'fact-unexpected',
    'cancelled',
    'clean-up-failed',
    'system-impossible',
    'network-missing',
    'build-failed',
    'proof-failed',
    'restart-impossible',
  ],
  root: [
    'root-not-found',
    'blank-missing',
    'scan-failed',
    'scan-outdated',
    'earlier-root-unknown',
    'place-taken',
    'unsafe-path',
    'path-impossible',
    'path-vanished',
  ],
  keeping: [
    'module-missing',
    'persist-missing',
    'persist-read-only',
    'persist-full',
    'persist-file-broken',
    'persist-file-changed',
    'already-kept',
    'proposal-differs',
    'path-in-use',
    'copy-differs',
    'unit-failed',
    'not-served',
    'change-unfinished',
    'change-unknown',
  ],
  stick: [
    'image-unreadable',
    'image-not-file',
    'image-not-iso',
    'image-incomplete',
    'image-too-large',
    'image-on-disk',
    'image-changed',
    'image-checksum',
    'disk-not-removable',
    'unmount-failed',
    'stick-write-failed',
    'stick-differs',
    'stick-cancelled',
  ],
  'command-line': [
    'usage',
    'spec-unreadable',
    'spec-not-json',
    'passphrase-unreadable',
    'password-unreadable',
    'recovery-key-unreadable',
  ],
} as const satisfies Readonly<Record<string, readonly ProblemCode[]>>;

export type ProblemTopic = keyof typeof problemTopics;

export type WindowFace = 'installer' | 'manager';

const both: readonly WindowFace[] = ['installer', 'manager'];

const facesOfTopic: Readonly<Record<ProblemTopic, readonly WindowFace[]>> = {
  rights: both,
  program: both,
  disk: ['installer'],
  secrets: ['installer'],
  run: ['installer'],
  root: ['manager'],
  keeping: ['manager'],
  stick: both,
  'command-line': [],
};

/** Building and activating what is kept runs tools too, and can be stopped like the install. */
const alsoInManager: readonly ProblemCode[] = [
  'cancelled',
  'network-missing',
  'build-failed',
  'step-failed',
];

/** The chapter of a code; a test makes sure that each stands in exactly one. */
export function topicOf(code: ProblemCode): ProblemTopic {
  const topics = Object.keys(problemTopics) as ProblemTopic[];
  const holds = (topic: ProblemTopic): boolean =>
    problemTopics[topic].some((filed: ProblemCode) => filed === code);
  return topics.find(holds) ?? 'program';
}

/** The faces of the window that can show a problem; none for what only the command line says. */
export function facesOf(code: ProblemCode): readonly WindowFace[] {
  if (alsoInManager.includes(code)) return both;
  return facesOfTopic[topicOf(code)];
}
