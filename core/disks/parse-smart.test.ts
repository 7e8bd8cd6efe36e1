import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../messages/english.ts';
import { diskHealthSchema } from './health.ts';
import { healthFigures, healthMessage } from './health-words.ts';
import { parseSmart } from './parse-smart.ts';
import { unknownHealth } from './unknown-health.ts';

const silent = {
  percentageUsed: null,
  reallocatedSectors: null,
  pendingSectors: null,
  mediaErrors: null,
  temperatureCelsius: null,
  powerOnHours: null,
};

/** As smartctl 7.3 answers; serial numbers and vendor tables left out. */
function ata(passed: boolean, raws: Readonly<Record<number, number>>): string {
  const table = Object.entries(raws).map(([id, value]) => ({
    id: Number(id),
    name: 'Some_Attribute',
    value: 100,
    worst: 100,
    thresh: 10,
    when_failed: '',
    flags: { value: 51, string: 'PO--CK ', prefailure: true },
    raw: { value, string: String(value) },
  }));
  return JSON.stringify({
    json_format_version: [1, 0],
    smartctl: { version: [7, 3], exit_status: passed ? 0 : 8 },
    device: { name: '/dev/sda', type: 'sat', protocol: 'ATA' },
    rotation_rate: 5400,
    smart_support: { available: true, enabled: true },
    smart_status: { passed },
    ata_smart_attributes: { revision: 16, table },
    power_on_time: { hours: 31_204 },
    power_cycle_count: 71,
    temperature: { current: 34 },
  });
}

function nvme(change: Readonly<Record<string, number>>, passed = true): string {
  return JSON.stringify({
    smartctl: { version: [7, 4], exit_status: 0 },
    device: { name: '/dev/nvme0n1', type: 'nvme', protocol: 'NVMe' },
    smart_support: { available: true, enabled: true },
    smart_status: { passed, nvme: { value: 0 } },
    nvme_smart_health_information_log: {
      critical_warning: 0,
      temperature: 41,
      available_spare: 100,
      available_spare_threshold: 10,
      percentage_used: 3,
      media_errors: 0,
      power_on_hours: 5210,
      ...change,
    },
    temperature: { current: 41 },
    power_on_time: { hours: 5210 },
  });
}

describe('an ATA disk', () => {
  it('is healthy when it says so and has lost nothing', () => {
    expect(parseSmart(ata(true, { 5: 0, 9: 31_204, 197: 0 }))).toEqual({
      ...silent,
      state: 'passed',
      reason: null,
      reallocatedSectors: 0,
      pendingSectors: 0,
      temperatureCelsius: 34,
      powerOnHours: 31_204,
    });
  });

  it.each([
    [{ 5: 8, 197: 0 }, 8, 0],
    [{ 5: 0, 197: 2 }, 0, 2],
    // A vendor's second counter in the upper bytes is none of the count.
    [{ 5: 2 ** 32 + 3, 197: 0 }, 3, 0],
  ])('is worn with lost sectors: %j', (raws, reallocatedSectors, pendingSectors) => {
    const health = parseSmart(ata(true, raws));
    expect(health).toMatchObject({ state: 'worn', reallocatedSectors, pendingSectors });
  });

  it('is failing when it says so, whatever its figures', () => {
    expect(parseSmart(ata(false, { 5: 0 })).state).toBe('failing');
  });
});

describe('an NVMe disk', () => {
  it.each([
    [{}, 'passed'],
    [{ critical_warning: 2 }, 'passed'],
    [{ critical_warning: 1 }, 'failing'],
    [{ critical_warning: 4 }, 'failing'],
    [{ critical_warning: 8 }, 'failing'],
    [{ percentage_used: 99 }, 'passed'],
    [{ percentage_used: 104 }, 'worn'],
    [{ media_errors: 1 }, 'worn'],
  ])('with %j is %s', (change, state) => {
    expect(parseSmart(nvme(change))).toMatchObject({ state, reason: null, powerOnHours: 5210 });
  });
});

describe('a disk that says little', () => {
  it('behind an unknown USB bridge is unknown', () => {
    const messages = [
      { string: '/dev/sdb: Unknown USB bridge [0x1234:0x5678 (0x100)]', severity: 'error' },
    ];
    const text = JSON.stringify({ smartctl: { version: [7, 3], messages, exit_status: 1 } });
    expect(parseSmart(text)).toEqual(unknownHealth('unsupported'));
  });

  it('is unknown when it claims to be well without a single figure, as virtual disks do', () => {
    const text = JSON.stringify({
      device: { name: '/dev/sda', type: 'scsi', protocol: 'SCSI' },
      smart_support: { available: true, enabled: true },
      smart_status: { passed: true },
      temperature: { current: 0 },
    });
    expect(parseSmart(text)).toEqual(unknownHealth('unsupported'));
  });

  it('but says that it fails is believed', () => {
    expect(parseSmart('{"smart_status":{"passed":false}}').state).toBe('failing');
  });

  it.each(['', '{', 'null', '[]', '7'])('is unreadable with %j', (text) => {
    expect(parseSmart(text)).toEqual(unknownHealth('unreadable'));
  });

  it('tells of SAS disks what they tell', () => {
    const text = JSON.stringify({
      smart_status: { passed: true },
      scsi_grown_defect_list: 12,
      scsi_percentage_used_endurance_indicator: 4,
      power_on_time: { hours: 900, minutes: 3 },
    });
    const told = { state: 'worn', reallocatedSectors: 12, percentageUsed: 4, powerOnHours: 900 };
    expect(parseSmart(text)).toMatchObject(told);
  });
});

const keys = [
  'smart_status',
  'temperature',
  'power_on_time',
  'endurance_used',
  'nvme_smart_health_information_log',
  'ata_smart_attributes',
  'scsi_grown_defect_list',
];

it('makes a health with words of whatever it is given', () => {
  const arbitrary = fc.dictionary(fc.constantFrom(...keys), fc.jsonValue());
  fc.assert(
    fc.property(arbitrary, (answer) => {
      const health = parseSmart(JSON.stringify(answer));
      expect(diskHealthSchema.parse(health)).toEqual(health);
      const said = [healthMessage(health), ...healthFigures(health)];
      expect(said.filter(({ id }) => english[id] === undefined)).toEqual([]);
      expect(health.state === 'unknown').toBe(health.reason !== null);
    }),
  );
});

it('tells the worst figures first, and none that says nothing', () => {
  const health = { ...parseSmart(ata(true, { 5: 8, 197: 1 })), percentageUsed: 12 };
  expect(healthFigures(health).map(({ id }) => id)).toEqual([
    'disk-health.pending',
    'disk-health.reallocated',
    'disk-health.used',
    'disk-health.hours',
    'disk-health.temperature',
  ]);
  expect(healthFigures(unknownHealth('no-tool'))).toEqual([]);
});
