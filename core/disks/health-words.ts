/** A disk's health in sentences, for the page: without a validator. */
import { message } from '../messages/render.ts';
import type { Message } from '../messages/message.ts';
import type { DiskHealth } from './health.ts';

/** The judgement. */
export function healthMessage({ state, reason }: DiskHealth): Message {
  if (state !== 'unknown') return message(`disk-health.${state}`);
  return message(`disk-health.unknown.${reason ?? 'unsupported'}`);
}

/** The figures worth telling: first what speaks against the disk, then the rest. */
export function healthFigures(health: DiskHealth): readonly Message[] {
  const { reallocatedSectors, pendingSectors, mediaErrors } = health;
  const bad: readonly (readonly [string, number | null])[] = [
    ['pending', pendingSectors],
    ['reallocated', reallocatedSectors],
    ['media', mediaErrors],
  ];
  const figures = bad.flatMap(([name, count]) =>
    count === null || count === 0 ? [] : [message(`disk-health.${name}`, { count })],
  );
  const { percentageUsed: percent, temperatureCelsius: degrees, powerOnHours: hours } = health;
  if (percent !== null) figures.push(message('disk-health.used', { percent }));
  if (hours !== null) figures.push(message('disk-health.hours', { hours }));
  if (degrees !== null) figures.push(message('disk-health.temperature', { degrees }));
  return figures;
}
