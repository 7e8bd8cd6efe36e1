/**
 * Electron supports its three newest majors. Which these are cannot be known without a network, so it
 * stands here with the day on which somebody looked; whoever raises `electron` in package.json looks at
 * the project's release schedule and changes both.
 */
export const supportedElectron = {
  /** ISO date. */
  asOf: '2026-11-23',
  majors: [45, 44, 43],
} as const;

/** A major is released about every eight weeks (Electron, release timeline). */
const daysPerMajor = 56;
const dayMs = 86_400_000;

/** What is wrong with the Electron that people get; null when it was supported on the day of the list. */
export function electronAgeProblem(version: string): string | null {
  const major = Number(/^\d+/.exec(version)?.[0]);
  const { majors, asOf } = supportedElectron;
  if (majors.some((known) => known === major)) return null;
  return `Electron ${version} is none of ${majors.join(', ')}, which were supported on ${asOf}.`;
}

/** Says that the list itself has become so old that a major must have come out since; else null. */
export function electronAgeWarning(today: Date): string | null {
  const days = Math.floor((today.getTime() - Date.parse(supportedElectron.asOf)) / dayMs);
  if (days < daysPerMajor) return null;
  return `Nobody has looked for ${days} days which Electron is supported: scripts/package/electron-age.ts`;
}
