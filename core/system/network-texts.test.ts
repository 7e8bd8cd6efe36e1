import { describe, expect, it } from 'vitest';
import { hasDefaultRoute } from './routes.ts';
import { cacheInfoAddresses, parseNixConf, parseNixSettings } from './substituters.ts';

describe('hasDefaultRoute', () => {
  const head =
    'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n';
  const local = 'wlan0\t0001A8C0\t00000000\t0001\t0\t0\t600\t00FFFFFF\t0\t0\t0\n';
  const zeros = '0'.repeat(32);
  const six = (target: string, length: string, name: string): string =>
    `${target} ${length} ${zeros} 00 ${zeros} 00000400 00000001 00000000 00200200 ${name}\n`;

  it.each([
    ['', '', false],
    [head + local, six(zeros, '00', 'lo'), false],
    [`${head}wlan0\t00000000\t0101A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0\n`, '', true],
    // Half of all addresses is not all of them; a route that is down is none.
    [`${head}tun0\t00000000\t0101A8C0\t0003\t0\t0\t600\t00000080\t0\t0\t0\n`, '', false],
    [`${head}wlan0\t00000000\t0101A8C0\t0002\t0\t0\t600\t00000000\t0\t0\t0\n`, '', false],
    ['', six(zeros, '00', 'wlan0'), true],
    ['', six(`fe80${'0'.repeat(28)}`, '40', 'wlan0'), false],
  ])('case %#', (version4, version6, expected) => {
    expect(hasDefaultRoute({ version4, version6 })).toBe(expected);
  });
});

describe('the substituters of Nix', () => {
  it('come from its settings', () => {
    const json = JSON.stringify({ substituters: { value: ['https://a/', 7, 's3://b'] } });
    expect(parseNixSettings(json)).toEqual(['https://a/', 's3://b']);
    for (const text of ['', '[]', '{}', 'null', '{"substituters":{"value":"x"}}', '{"a"']) {
      expect(parseNixSettings(text)).toBeNull();
    }
  });

  it('or from its configuration', () => {
    const text =
      '# substituters = no\nsubstituters = https://a https://b # c\nextra-substituters=http://d\n';
    expect(parseNixConf(text)).toEqual(['https://a', 'https://b', 'http://d']);
    expect(parseNixConf('sandbox = false\n')).toBeNull();
    expect(parseNixConf('substituters =\n')).toEqual([]);
  });

  it('are asked over the network where they are there', () => {
    const list = [
      'https://a/x/?priority=1',
      'HTTP://b',
      's3://c',
      'file:///d',
      '/e',
      'https://',
      '',
    ];
    expect(cacheInfoAddresses(list)).toEqual([
      'https://a/x/nix-cache-info',
      'HTTP://b/nix-cache-info',
    ]);
  });
});
