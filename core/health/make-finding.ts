import { message } from '../messages/render.ts';
import type { Message } from '../messages/message.ts';
import type { Finding } from './finding.ts';

type Values = Message['values'];

/** Sentence, remedy and commands of a finding that is not good. */
export interface FindingDetail {
  /** The sentence is `health.<id>.<case>`; the remedy, where there is one, `health.<id>.<case>.next`. */
  readonly as: string;
  readonly values?: Values;
  readonly commands?: readonly string[];
  /** There is nothing to do about it. */
  readonly hasNoRemedy?: true;
}

/** All is well with what was looked at. */
export function good(id: string, as: string, values: Values = {}): Finding {
  const sentence = message(`health.${id}.${as}`, values);
  return { id, state: 'good', sentence, remedy: null, commands: [] };
}

/** Something is to be known or done. */
export function finding(
  id: string,
  state: Exclude<Finding['state'], 'good'>,
  { as, values = {}, commands = [], hasNoRemedy }: FindingDetail,
): Finding {
  return {
    id,
    state,
    sentence: message(`health.${id}.${as}`, values),
    remedy: hasNoRemedy ? null : message(`health.${id}.${as}.next`, values),
    commands: [...commands],
  };
}

/** It could not be looked at. Never taken for good. */
export function unknown(id: string, as = 'unknown', values: Values = {}): Finding {
  return finding(id, 'unknown', { as, values });
}

/** A time for people, in UTC: `2026-11-23 04:44 UTC`. */
export function timeText(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** Some names of a list that may be long. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 10).join(', ').slice(0, 3000);
  return names.length > 10 ? `${shown}, …` : shown;
}
