import { describe, expect, it } from 'vitest';

import { problemAnchor } from '../../core/errors/anchor.ts';
import { problemCodes } from '../../core/errors/codes.ts';
import { projectFiles, readSources } from './project-files.ts';
import {
  troubleshootingFile,
  troubleshootingText,
  troubleshootingViolations,
} from './troubleshooting.ts';

const buttons = new Map([
  ['renderer/i18n/english/shell.json', '{"remedies":{"save-log":"Keep the log"}}'],
]);

/** Where a heading can be linked to: in small letters, spaces as hyphens. */
function anchors(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    (heading ?? '')
      .toLowerCase()
      .replaceAll(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
}

describe('docs/troubleshooting.md', () => {
  it('has one anchor for every problem that can be sent', () => {
    const all = anchors(troubleshootingText(buttons));
    for (const code of problemCodes) {
      const [file, anchor] = problemAnchor(code).split('#');
      expect(file).toBe(troubleshootingFile);
      expect(all.filter((one) => one === anchor)).toHaveLength(1);
    }
  });

  it('calls the buttons what the window calls them', () => {
    expect(troubleshootingText(buttons)).toContain('_Keep the log_');
  });

  it('is as it was generated, and is complained of when it is not', async () => {
    const sources = new Map(await readSources(await projectFiles()));
    expect(troubleshootingViolations(sources)).toEqual([]);
    sources.set(troubleshootingFile, 'written by hand');
    expect(troubleshootingViolations(sources)).toHaveLength(1);
  });

  it('has no hole where a text should be', () => {
    expect(troubleshootingText(buttons)).not.toMatch(/\{\{|undefined|problem\.\w/);
  });
});
