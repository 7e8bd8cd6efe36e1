/** For tests of the judges: what they say of the good readings with a change. */
import { expect } from 'vitest';
import { english } from '../../messages/english.ts';
import { renderMessage } from '../../messages/render.ts';
import { findingSchema } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { judgeHealth } from '../judge-health.ts';
import type { HealthReadings } from '../readings.ts';
import { goodReadings } from './good-readings.ts';

export type Change = Partial<HealthReadings>;

export function all(change: Change): Finding[] {
  return judgeHealth({ ...goodReadings, ...change });
}

/** State and case of the finding, and that it is complete. */
export function judged(change: Change, id: string): string {
  const found = all(change).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no finding ${id}`);
  expect(findingSchema.parse(found)).toEqual(found);
  for (const message of [found.sentence, ...(found.remedy === null ? [] : [found.remedy])]) {
    expect(english[message.id], message.id).toBeDefined();
    expect(renderMessage(message, english, 'en')).not.toMatch(/\{\{|@/);
  }
  const isRemedyNeeded =
    found.state !== 'good' && found.sentence.id !== 'health.blank-unchanged.received';
  expect(found.remedy !== null).toBe(isRemedyNeeded);
  return `${found.state} ${found.sentence.id.slice(`health.${id}.`.length)}`;
}
