/**
 * The contract between the page and the window's main process, as one value.
 *
 * Main derives its handlers from it (and cannot forget one: the type demands all), the preload its
 * function names, the tests their doubles. Each request has an input schema, which main applies before
 * any handler runs, and an output type. There is no way to send a channel name of the page's choice.
 *
 * Two rules shape the list. The page asks, main decides: the page never says "erase this disk", it
 * hands back a confirmation that main minted when it opened the review, which stands for one plan, once.
 * And a secret crosses in one request, of its own, that nothing logs: `passphrase.set`. The page keeps
 * no copy; main keeps the bytes until the install has used them. The recovery key goes the other way: main
 * makes it, and the page has it while it is shown.
 */
import { z } from '../zod.ts';
import { diskSchema, machineSchema } from '../disks/disk.ts';
import { foundSystemSchema } from '../disks/existing-system.ts';
import { foundHealthSchema } from '../disks/health.ts';
import type { Job, JobStep, LogLine, JobState } from '../job/job.ts';
import type { Problem } from '../errors/problem.ts';
import { planSchema } from '../plan/plan.ts';
import { installSpecSchema } from '../spec/spec.ts';
import { beginningSchema, runStatusSchema } from '../helper/verbs.ts';
import { driftVerbs } from '../helper/drift-verbs.ts';
import { changeRequestSchema, changeStatusSchema, proposalSchema } from '../change/change.ts';
import type { ChangeJob } from '../change/change-job.ts';
import { faceSchema } from '../face/face.ts';
import { pathBytesSchema } from '../drift/path-bytes.ts';
import { restoreRequestSchema, restoreResultSchema } from '../roots/roots.ts';
import type { CheckResult } from '../helper/events.ts';
import type { ConfigurationFile } from '../nix/token.ts';
import { desktopLookSchema } from '../look/desktop-look.ts';
import type { DesktopLook } from '../look/desktop-look.ts';
import { keyboardSchema } from '../spec/system.ts';
import { choicesSchema } from '../system/choices.ts';
import { preflightItemSchema } from '../system/preflight.ts';
import { stickImageSchema, stickProposalSchema, stickRequestSchema } from '../stick/stick.ts';
import type { StickJob } from '../stick/stick-job.ts';

const nothing = z.strictObject({});
/** Given by main for the page to hand back; meaningless elsewhere. */
const confirmation = z.string().regex(/^[0-9a-f]{64}$/);

export const applicationSchema = z.strictObject({
  version: z.string(),
  /** A machine without risk stands in for this one; the page must always say so. */
  isRehearsal: z.boolean(),
  /** BCP 47 tag. */
  locale: z.string(),
  look: desktopLookSchema,
  /** Which face this is, and why: what was looked at. */
  face: faceSchema,
});

/** A recovery key on its way to the person, and the groups that will be asked back, counted from 1. */
const shownKey = z.strictObject({
  key: z.string(),
  asked: z.array(z.int().min(1).max(8)).readonly(),
});

export const requests = {
  'application.get': { input: nothing, output: applicationSchema },
  /** The install spec in the file that the program was started to open; once, then null. */
  'spec.opened': {
    input: nothing,
    output: z.strictObject({
      opened: z.strictObject({ path: z.string(), spec: installSpecSchema }).nullable(),
    }),
  },
  /** Starts the helper with root's rights if it does not run yet; then asks it for the disks. */
  'disks.probe': {
    input: nothing,
    output: z.strictObject({
      disks: z.array(diskSchema),
      machine: machineSchema,
      run: runStatusSchema,
      /** As it was right before; when it moves, the list is no longer right. */
      fingerprint: z.string(),
    }),
  },
  /** The systems inside the partitions, by device node; asked after the list is shown. */
  'disks.systems': {
    input: nothing,
    output: z.strictObject({ systems: z.array(foundSystemSchema) }),
  },
  'disks.health': {
    input: nothing,
    output: z.strictObject({ health: z.array(foundHealthSchema) }),
  },
  /** Null while no helper runs: this never starts one. */
  'disks.fingerprint': {
    input: nothing,
    output: z.strictObject({ fingerprint: z.string().nullable() }),
  },
  'passphrase.set': {
    input: z.strictObject({
      passphrase: z.string().max(4096),
      repetition: z.string().max(4096),
    }),
    output: nothing,
  },
  'passphrase.clear': { input: nothing, output: nothing },
  'password.set': {
    input: z.strictObject({ password: z.string().max(4096), repetition: z.string().max(4096) }),
    output: nothing,
  },
  'password.clear': { input: nothing, output: nothing },
  /** A new recovery key. Main keeps it; the page shows it and forgets it when it is left. */
  'recoveryKey.make': { input: nothing, output: shownKey },
  /** The same once more, until it has been tested; then it is shown to nobody. */
  'recoveryKey.show': { input: nothing, output: shownKey },
  /** The groups that were asked back, in order. Only a key that passes this is used. */
  'recoveryKey.confirm': {
    input: z.strictObject({ groups: z.array(z.string().max(64)).max(8) }),
    output: z.strictObject({ isSame: z.boolean() }),
  },
  /** The key of an earlier run that is continued, all of it. */
  'recoveryKey.enter': { input: z.strictObject({ key: z.string().max(4096) }), output: nothing },
  /** Saves it where the person says; whether that place is memory, and gone after a restart. */
  'recoveryKey.save': {
    input: nothing,
    output: z.strictObject({ path: z.string().nullable(), isInMemory: z.boolean() }),
  },
  /** Prints the page, of which only the sheet with the key reaches the paper. */
  'recoveryKey.print': { input: nothing, output: z.strictObject({ isPrinted: z.boolean() }) },
  /** Zones, locales, key maps and more, as this machine has them. */
  'choices.get': { input: nothing, output: choicesSchema },
  /** What can be typed at the boot prompt with a console key map. */
  'keyMap.characters': {
    input: z.strictObject({ name: keyboardSchema.shape.consoleKeyMap }),
    output: z.strictObject({ characters: z.string() }),
  },
  /** Uses a layout in the running session, where the session lets us. */
  'keyboard.apply': {
    input: keyboardSchema.pick({ layout: true, variant: true }),
    output: z.strictObject({ isApplied: z.boolean() }),
  },
  'preflight.get': {
    input: z.strictObject({ spec: installSpecSchema.nullable() }),
    output: z.strictObject({ items: z.array(preflightItemSchema) }),
  },
  /** Compiles the plan, remembers it in main, and mints the confirmation for it. */
  'review.open': {
    input: z.strictObject({ spec: installSpecSchema }),
    output: z.strictObject({
      plan: planSchema,
      planHash: z.string(),
      confirmation,
      /** The configuration that will be written, file by file; empty without a system. */
      files: z.custom<readonly ConfigurationFile[]>(),
    }),
  },
  /** The spec under review as a disko layout and a flake, saved in a folder that the person chooses. */
  'review.export': {
    input: z.strictObject({ confirmation }),
    output: z.strictObject({ path: z.string().nullable() }),
  },
  /** The plan under review as a shell script, saved where the person says. */
  'review.saveScript': {
    input: z.strictObject({ confirmation }),
    output: z.strictObject({ path: z.string().nullable() }),
  },
  /**
   * Uses up the confirmation. Returns once the run has begun; the rest comes as job events. A disk that
   * holds data is only erased with its short name, as the person typed it: main compares.
   */
  'install.start': {
    input: z.strictObject({
      confirmation,
      beginning: beginningSchema,
      typedName: z.string().max(128),
    }),
    output: nothing,
  },
  'install.cancel': { input: nothing, output: nothing },
  'install.cleanUp': { input: nothing, output: z.strictObject({ undone: z.array(z.string()) }) },
  'job.get': { input: nothing, output: z.custom<Job>() },
  'log.save': { input: nothing, output: z.strictObject({ path: z.string().nullable() }) },
  /** Restarts the computer into the installed system; refused while a run goes on and in a rehearsal. */
  'system.restart': { input: nothing, output: nothing },
  /** Opens the other face on purpose. */
  'face.choose': {
    input: z.strictObject({ kind: z.enum(['installer', 'manager', 'stick']) }),
    output: faceSchema,
  },

  'drift.system': driftVerbs['drift-system'],
  'drift.scan': driftVerbs['drift-scan'],
  'drift.view': driftVerbs['drift-view'],
  'drift.toggle': driftVerbs['drift-toggle'],
  'drift.rows': driftVerbs['drift-rows'],
  'drift.reveal': driftVerbs['drift-reveal'],
  'drift.details': driftVerbs['drift-details'],
  'drift.parts': driftVerbs['drift-parts'],
  'drift.timeline': driftVerbs['drift-timeline'],
  /** Shows the folder of a path in the file manager; null when there is none to show it with. */
  'drift.openFolder': {
    input: z.strictObject({ path: pathBytesSchema }),
    output: z.strictObject({ isOpened: z.boolean() }),
  },
  'kept.get': driftVerbs.kept,
  'rules.get': driftVerbs.rules,
  'rules.set': driftVerbs['rules-set'],
  /** Saves the list of what is kept where the person says. */
  'kept.export': {
    input: driftVerbs['persist-export'].input,
    output: z.strictObject({ path: z.string().nullable() }),
  },
  /** The list of what is kept as text, to look at. */
  'kept.text': driftVerbs['persist-export'],

  /** Makes a proposal, remembers it in main, and mints the confirmation for it. */
  'change.propose': {
    input: changeRequestSchema,
    output: z.strictObject({ proposal: proposalSchema, confirmation }),
  },
  /** Uses up the confirmation. Returns once the change has begun; the rest comes as `change.changed`. */
  'change.start': { input: z.strictObject({ confirmation }), output: nothing },
  /** Changes of this and earlier sessions that are not over. */
  'change.list': driftVerbs.changes,
  /** Goes on with a change that was interrupted, or takes it back; like `change.start`. */
  'change.resume': {
    input: z.strictObject({ id: changeStatusSchema.shape.id, how: z.enum(['finish', 'undo']) }),
    output: nothing,
  },
  'change.get': { input: nothing, output: z.custom<ChangeJob>() },

  'roots.list': driftVerbs['earlier-roots'],
  'roots.versions': driftVerbs.versions,
  'roots.compare': driftVerbs['version-compare'],
  'roots.restore': { input: restoreRequestSchema, output: restoreResultSchema },
  'health.get': driftVerbs.health,

  /** Asks for an image by the system's dialog. Main remembers it; the page never names a file. */
  'stick.chooseImage': { input: nothing, output: z.strictObject({ path: z.string().nullable() }) },
  /** What the image that was chosen is. */
  'stick.look': { input: nothing, output: z.strictObject({ image: stickImageSchema }) },
  /** What writing it to this disk would do; mints the confirmation for it. */
  'stick.propose': {
    input: stickRequestSchema.omit({ image: true }),
    output: z.strictObject({ proposal: stickProposalSchema, confirmation }),
  },
  /** Uses up the confirmation, like `install.start`; the rest comes as `stick.changed`. */
  'stick.start': {
    input: z.strictObject({ confirmation, typedName: z.string().max(128) }),
    output: nothing,
  },
  'stick.cancel': { input: nothing, output: nothing },
  'stick.get': { input: nothing, output: z.custom<StickJob>() },

  /** Logs off cleanly: ends the helper, forgets the passphrase, closes the window. */
  'application.quit': { input: nothing, output: nothing },
} as const;

/** Changes of the job since the last event; `steps` holds only those that changed. */
export interface JobChange {
  readonly state: JobState;
  readonly steps: readonly JobStep[];
  readonly log: readonly LogLine[];
  readonly checks: readonly CheckResult[];
  /** True when the page must replace what it has instead of merging. */
  readonly isReset: boolean;
}

export interface Events {
  readonly 'job.changed': JobChange;
  readonly 'change.changed': ChangeJob;
  readonly 'stick.changed': StickJob;
  /** The tray or a notification asks for a page. */
  readonly 'page.asked': { readonly page: 'overview' | 'drift' | 'health' };
  /** Another start of the program asks for a file to be opened: `spec.opened` gives what is in it. */
  readonly 'spec.asked': { readonly path: string };
  /** The desktop looks different now. */
  readonly 'theme.changed': { readonly look: DesktopLook };
  /** The helper has gone although nobody ended it. */
  readonly 'helper.lost': { readonly problem: Problem };
}

export type RequestName = keyof typeof requests;
export type RequestInput<N extends RequestName> = z.infer<(typeof requests)[N]['input']>;
export type RequestOutput<N extends RequestName> = z.infer<(typeof requests)[N]['output']>;
export type EventName = keyof Events;

/** What each request resolves to: errors are values on this border. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** `window.tidemark` in the page: what the preload builds. */
export interface PageInterface {
  readonly request: {
    readonly [N in RequestName]: (input: RequestInput<N>) => Promise<Answer<RequestOutput<N>>>;
  };
  readonly on: {
    readonly [N in EventName]: (listener: (payload: Events[N]) => void) => () => void;
  };
}
