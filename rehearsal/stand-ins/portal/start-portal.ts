/**
 * A stand-in for the desktop's portal: a program on a real bus that owns the portal's name, answers
 * `ReadAll` and tells changes. It takes no settings from anywhere but the test, and ignores which
 * namespaces it is asked for (the real one gives only those).
 */
import { createConnection } from 'node:net';

import { createWriter, readMessage, writeMessage } from './bus-message.ts';
import type { Message, Settings, Value } from './bus-message.ts';

const path = '/org/freedesktop/portal/desktop';
const portalName = 'org.freedesktop.portal.Desktop';
const settingsName = 'org.freedesktop.portal.Settings';
const busName = 'org.freedesktop.DBus';

export interface StandInPortal {
  /** Sets what the portal says from now on, and sends the signal for one of the values. */
  readonly change: (settings: Settings, namespace: string, key: string) => void;
  readonly reads: () => number;
  readonly stop: () => void;
}

function settingsBody(settings: Settings): readonly number[] {
  const writer = createWriter();
  writer.array(8, () => {
    for (const [namespace, values] of Object.entries(settings)) {
      writer.align(8);
      writer.text(namespace);
      writer.array(8, () => {
        for (const [key, value] of Object.entries(values)) {
          writer.align(8);
          writer.text(key);
          writer.variant(value);
        }
      });
    }
  });
  return writer.bytes;
}

function busCall(member: string): Omit<Message, 'serial'> {
  const fields = new Map<number, Value>([
    [1, '/org/freedesktop/DBus'],
    [2, busName],
    [3, member],
    [6, busName],
  ]);
  return { type: 1, fields };
}

interface Wire {
  readonly send: (
    message: Omit<Message, 'serial'>,
    signature: string,
    body: readonly number[],
  ) => void;
  readonly end: () => void;
}

/** Logs in at a bus and hands over each message that comes; sends with serials from 1 upwards. */
function connect(
  socket: string,
  listen: { readonly ready: (wire: Wire) => void; readonly heard: (message: Message) => void },
  failed: (error: Error) => void,
): Wire {
  const connection = createConnection(socket);
  let serial = 0;
  let pending = Buffer.alloc(0);
  let isLoggedIn = false;
  const wire: Wire = {
    send(message, signature, body) {
      serial += 1;
      connection.write(writeMessage({ ...message, serial }, signature, body));
    },
    end: () => connection.destroy(),
  };
  connection.on('error', failed);
  connection.on('data', (bytes) => {
    if (!isLoggedIn) {
      isLoggedIn = true;
      connection.write('BEGIN\r\n');
      listen.ready(wire);
      return;
    }
    pending = Buffer.concat([pending, bytes]);
    for (let read = readMessage(pending); read !== null; read = readMessage(pending)) {
      pending = pending.subarray(read.end);
      listen.heard(read.message);
    }
  });
  // The bus wants the user's number as hexadecimal digits of its decimal text.
  const user = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
  connection.write(`\0AUTH EXTERNAL ${user}\r\n`);
  return wire;
}

/** Asks the bus for the portal's name; this is its second message. */
function takeName({ send }: Wire): void {
  const name = createWriter();
  name.text(portalName);
  name.number(0);
  send(busCall('Hello'), '', []);
  send(busCall('RequestName'), 'su', name.bytes);
}

function signalBody(settings: Settings, namespace: string, key: string): readonly number[] {
  const body = createWriter();
  body.text(namespace);
  body.text(key);
  body.variant(settings[namespace]?.[key] ?? '');
  return body.bytes;
}

/** Connects to the bus at a socket and takes the portal's name; resolves when it has it. */
export async function startStandInPortal(socket: string, first: Settings): Promise<StandInPortal> {
  let settings = first;
  let reads = 0;
  const wire = await new Promise<Wire>((resolve, reject) => {
    const made = connect(
      socket,
      {
        ready: takeName,
        heard({ type, serial, fields }) {
          if (type === 2 && fields.get(5) === 2) resolve(made);
          if (type !== 1 || fields.get(3) !== 'ReadAll') return;
          reads += 1;
          const back = new Map<number, Value>([
            [5, serial],
            [6, fields.get(7) ?? ''],
          ]);
          made.send({ type: 2, fields: back }, 'a{sa{sv}}', settingsBody(settings));
        },
      },
      reject,
    );
  });
  return {
    change(changed, namespace, key) {
      settings = changed;
      const fields = new Map<number, Value>([
        [1, path],
        [2, settingsName],
        [3, 'SettingChanged'],
      ]);
      wire.send({ type: 4, fields }, 'ssv', signalBody(changed, namespace, key));
    },
    reads: () => reads,
    stop: wire.end,
  };
}
