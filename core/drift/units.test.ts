import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stopBlockers, stopOrder } from './stop-order.ts';
import { parseUnits, unitsOf } from './units.ts';
import { unitsOfPath } from './units-of-path.ts';

/** As systemctl prints it: properties in any order, and with more of them than were asked for. */
const shown = `\
Id=bluetooth.service
Names=bluetooth.service dbus-org.bluez.service
Description=Bluetooth service = with a sign
LoadState=loaded
ActiveState=active
StateDirectory=bluetooth
ConfigurationDirectory=bluetooth
DynamicUser=no
MainPID=612
Unknown=x

Id=docker.service
Names=docker.service
LoadState=loaded
ActiveState=active
TriggeredBy=docker.socket
RequiredBy=stack.service
After=docker.socket network.target

Id=docker.socket
Names=docker.socket
LoadState=loaded
ActiveState=active
Triggers=docker.service

Id=stack.service
Names=stack.service
LoadState=loaded
ActiveState=active
After=docker.service
ConsistsOf=part.service

Id=part.service
Names=part.service
LoadState=loaded
ActiveState=active

Id=resting.service
Names=resting.service
LoadState=loaded
ActiveState=inactive
TriggeredBy=resting.timer

Id=resting.timer
Names=resting.timer
LoadState=loaded
ActiveState=active

Id=early.service
Names=early.service
LoadState=loaded
ActiveState=active
RequiredBy=sysinit.target

Id=sysinit.target
Names=sysinit.target
LoadState=loaded
ActiveState=active

Id=dyn.service
Names=dyn.service
LoadState=loaded
ActiveState=active
DynamicUser=yes
StateDirectory=dyn/data other:linked "with space" ../out
CacheDirectory=dyn
ConfigurationDirectory=dyn

Id=gone.service
Names=gone.service
LoadState=not-found
ActiveState=inactive
`;
const table = parseUnits(shown);

describe('parseUnits', () => {
  it('reads every unit that there is, by all of its names', () => {
    expect(unitsOf(table)).toHaveLength(10);
    expect(table.get('dbus-org.bluez.service')).toBe(table.get('bluetooth.service'));
    expect(table.get('bluetooth.service')).toMatchObject({
      description: 'Bluetooth service = with a sign',
      state: 'active',
      mainPid: 612,
      directories: [
        { path: '/var/lib/bluetooth', unit: 'bluetooth.service', what: 'state', link: null },
        { path: '/etc/bluetooth', unit: 'bluetooth.service', what: 'configuration', link: null },
      ],
    });
  });

  it('finds the private folders of users of the moment, and the links to them', () => {
    const places = table.get('dyn.service')?.directories.map(({ path, link }) => [path, link]);
    expect(places).toEqual([
      ['/var/lib/private/dyn/data', '/var/lib/dyn/data'],
      ['/var/lib/private/other', '/var/lib/linked'],
      ['/var/lib/private/with space', '/var/lib/with space'],
      ['/var/cache/private/dyn', '/var/cache/dyn'],
      ['/etc/dyn', null],
    ]);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'Id=',
            'a',
            '.service',
            '\n',
            '=',
            ' ',
            '"',
            'StateDirectory=',
            '/',
            '\\',
          ),
        }),
        (text) => {
          parseUnits(text);
        },
      ),
    );
    expect(parseUnits('').size).toBe(0);
  });
});

describe('unitsOfPath', () => {
  it('names whose directory it is, lies in, or holds', () => {
    const names = (path: string): readonly string[] =>
      unitsOfPath(table, path, []).map(({ name, because }) => `${name} ${because}`);
    expect(names('/var/lib/bluetooth')).toEqual(['bluetooth.service state']);
    expect(names('/var/lib/bluetooth/a/b')).toEqual(['bluetooth.service state']);
    expect(names('/var/lib/private')).toEqual(['dyn.service state']);
    expect(names('/var/lib/bluetooth-x')).toEqual([]);
  });

  it('adds what is known to use it, if it is there', () => {
    expect(
      unitsOfPath(table, '/var/lib/docker/volumes').map(
        ({ name, because }) => `${name} ${because}`,
      ),
    ).toEqual(['docker.service knowledge', 'docker.socket knowledge']);
    expect(unitsOfPath(table, '/var/lib/postgresql')).toEqual([]);
  });

  it('says what is known where systemd does not answer', () => {
    expect(unitsOfPath(new Map(), '/var/lib/docker')[0]).toMatchObject({
      name: 'docker.service',
      state: 'unknown',
    });
  });
});

describe('stopOrder', () => {
  it('stops triggers first, then what depends, then the unit itself', () => {
    expect(stopOrder(table, ['docker.service'])).toEqual([
      'docker.socket',
      'part.service',
      'stack.service',
      'docker.service',
    ]);
  });

  it('stops the timer of a unit that rests, and takes any of its names', () => {
    expect(stopOrder(table, ['resting.service'])).toEqual(['resting.timer']);
    expect(stopOrder(table, ['dbus-org.bluez.service'])).toEqual(['bluetooth.service']);
  });

  it('stops no targets, but says that they are in the way', () => {
    expect(stopOrder(table, ['early.service'])).toEqual(['early.service']);
    expect(stopBlockers(table, ['early.service'])).toEqual(['sysinit.target']);
    expect(stopBlockers(table, ['docker.service'])).toEqual([]);
  });

  it('leaves out what there is not, and believes what it is told where nothing is known', () => {
    expect(stopOrder(table, ['gone.service', 'never.service'])).toEqual([]);
    expect(stopOrder(new Map(), ['a.service', 'a.socket', 'a.service'])).toEqual([
      'a.socket',
      'a.service',
    ]);
  });

  it('ends with any dependencies, circles too, naming each unit once and triggers first', () => {
    const unitName = fc.constantFrom('a.service', 'b.service', 'c.socket', 'd.timer', 'e.service');
    const names = fc.uniqueArray(unitName, { maxLength: 4 });
    const unit = fc.record({ name: unitName, by: names, needs: names, after: names });
    fc.assert(
      fc.property(fc.uniqueArray(unit, { selector: ({ name }) => name }), names, (units, asked) => {
        const text = units
          .map(
            ({ name, by, needs, after }) =>
              `Id=${name}\nNames=${name}\nActiveState=active\nTriggeredBy=${by.join(' ')}\nRequiredBy=${needs.join(' ')}\nAfter=${after.join(' ')}\n`,
          )
          .join('\n');
        const order = stopOrder(parseUnits(text), asked);
        expect(new Set(order).size).toBe(order.length);
        const present = new Set(units.map(({ name }) => name));
        for (const name of asked) if (present.has(name)) expect(order).toContain(name);
        const firstService = order.findIndex((name) => name.endsWith('.service'));
        const rest = firstService < 0 ? [] : order.slice(firstService);
        if (units.length > 0) expect(rest.filter((name) => !name.endsWith('.service'))).toEqual([]);
      }),
    );
  });
});
