import { describe, expect, it } from 'vitest';
import { cleanLine, runTool } from './run-tool.ts';

describe('cleanLine', () => {
  it('takes terminal sequences and control characters out', () => {
    expect(cleanLine('\u001B[31mred\u001B[0m\u0007\u0000 end \r')).toBe('red   end');
  });

  it('ends somewhere', () => {
    expect(cleanLine('x'.repeat(5000))).toHaveLength(1024);
  });
});

describe('runTool', () => {
  it('starts tools by absolute path with an environment of its own', async () => {
    process.env['TIDEMARK_LEAK'] = 'leaked';
    const { exitCode, stdout } = await runTool('find', ['/proc/self/environ', '-prune', '-print']);
    expect([exitCode, stdout.trim()]).toEqual([0, '/proc/self/environ']);
    delete process.env['TIDEMARK_LEAK'];
  });

  it('gives failures as results, with each line as it came', async () => {
    const lines: string[] = [];
    const { exitCode, stderr } = await runTool('find', ['/does/not/exist'], {
      onLine: (source, line) => lines.push(`${source}: ${line}`),
    });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('No such file');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^stderr: .*No such file/);
  });

  it('tells the process id before the tool has ended', async () => {
    let pid = 0;
    await runTool('sync', ['--version'], { onStart: (started) => (pid = started) });
    expect(pid).toBeGreaterThan(1);
  });
});
