/**
 * The helper's verbs: the closed set of things that the root program does. A verb takes data, never a
 * command line. The window's main process and the helper both derive their types from this value.
 */
import { z } from '../zod.ts';
import { diskSchema, machineSchema } from '../disks/disk.ts';
import { foundSystemSchema } from '../disks/existing-system.ts';
import { foundHealthSchema } from '../disks/health.ts';
import { planSchema } from '../plan/plan.ts';
import { installSpecSchema } from '../spec/spec.ts';
import { keyboardSchema } from '../spec/system.ts';
import { problemSchema } from '../errors/problem.ts';
import { choicesSchema } from '../system/choices.ts';
import { preflightItemSchema } from '../system/preflight.ts';
import { driftVerbs } from './drift-verbs.ts';
import { stickVerbs } from './stick-verbs.ts';
import { checkResultSchema } from './events.ts';

const planHash = z.string().regex(/^[0-9a-f]{64}$/);

/** How an install begins when an earlier run left something behind. */
export const beginningSchema = z.enum(['fresh', 'continue', 'start-over']);
export type Beginning = z.infer<typeof beginningSchema>;

/** What an earlier or the present run did, read from its journal. */
export const runStatusSchema = z.strictObject({
  state: z.enum(['none', 'running', 'unfinished', 'finished', 'cleaned-up']),
  planHash: planHash.nullable(),
  /** What the run followed, so that it can be continued after the window was closed. */
  spec: installSpecSchema.nullable(),
  device: z.string().nullable(),
  target: z.string().nullable(),
  finishedSteps: z.array(z.string()),
  /** The step that had begun and not ended. */
  interruptedStep: z.string().nullable(),
  problem: problemSchema.nullable(),
  /** What the checks of the last step found; the titles are those of the plan. */
  checks: z.array(checkResultSchema),
});
export type RunStatus = z.infer<typeof runStatusSchema>;

export const verbs = {
  /** All disks with their contents, and what is to know of the machine. Reads only. */
  probe: {
    input: z.strictObject({}),
    output: z.strictObject({ disks: z.array(diskSchema), machine: machineSchema }),
  },
  /** The systems inside the partitions, as far as they can be named without writing. Takes its time. */
  'existing-systems': {
    input: z.strictObject({}),
    output: z.strictObject({ systems: z.array(foundSystemSchema).max(512) }),
  },
  /** What each disk says of its own health. Reads only. */
  'disk-health': {
    input: z.strictObject({}),
    output: z.strictObject({ health: z.array(foundHealthSchema).max(512) }),
  },
  /** Changes when disks come, go, or are used otherwise. Cheap. */
  'disk-fingerprint': {
    input: z.strictObject({}),
    output: z.strictObject({ fingerprint: z.string().max(128) }),
  },
  /** Compiles the plan; also says which present disk it would meet, where one is found. Reads only. */
  plan: {
    input: z.strictObject({ spec: installSpecSchema }),
    output: z.strictObject({ plan: planSchema, planHash }),
  },
  /** Carries the plan out. The hash is that of the plan that the person confirmed. */
  install: {
    input: z.strictObject({
      spec: installSpecSchema,
      planHash,
      beginning: beginningSchema,
      /** Secret. UTF-8, 1–512 bytes, no NUL and no newline; checked by the helper with its own message. */
      passphrase: z.string().max(4096).meta({ secret: true }),
      /** Secret. The user's password; needed where the spec has a system. The same form. */
      userPassword: z.string().max(4096).optional().meta({ secret: true }),
      /** Secret. Needed where the spec wants one; in the form of `core/recovery-key`. */
      recoveryKey: z.string().max(4096).optional().meta({ secret: true }),
    }),
    output: z.strictObject({ target: z.string(), steps: z.array(z.string()) }),
  },
  /** What one can choose from on this machine: zones, locales, key maps, the release. Reads only. */
  choices: {
    input: z.strictObject({}),
    output: choicesSchema,
  },
  /** The characters that a console key map can type. Reads only. */
  'key-map': {
    input: z.strictObject({ name: keyboardSchema.shape.consoleKeyMap }),
    output: z.strictObject({ characters: z.string() }),
  },
  /** What speaks for or against installing now: memory, room, network, power. Reads only. */
  preflight: {
    input: z.strictObject({ spec: installSpecSchema.nullable() }),
    output: z.strictObject({ items: z.array(preflightItemSchema) }),
  },
  /** The spec as a disko layout and a flake for another machine: texts by file name. Reads only. */
  export: {
    input: z.strictObject({ spec: installSpecSchema }),
    output: z.strictObject({
      files: z.array(z.strictObject({ path: z.string(), text: z.string() })),
    }),
  },
  status: {
    input: z.strictObject({}),
    output: runStatusSchema,
  },
  /** Gives back exactly what the last run made: swap off, unmounted, closed. The data stays. */
  'clean-up': {
    input: z.strictObject({}),
    output: z.strictObject({ undone: z.array(z.string()) }),
  },
  ...driftVerbs,
  ...stickVerbs,
} as const;

export type Verb = keyof typeof verbs;
export type VerbInput<V extends Verb> = z.infer<(typeof verbs)[V]['input']>;
export type VerbOutput<V extends Verb> = z.infer<(typeof verbs)[V]['output']>;

export const verbNames = Object.keys(verbs) as [Verb, ...Verb[]];
