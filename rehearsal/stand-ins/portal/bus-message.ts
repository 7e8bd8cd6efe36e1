/**
 * As much of D-Bus' wire format (D-Bus specification, "Marshaling") as a stand-in for the portal needs:
 * little endian, strings and numbers, dictionaries of variants.
 */
export type Value = string | number;
/** Values by namespace and key, as the portal's `ReadAll` gives them. */
export type Settings = Readonly<Record<string, Readonly<Record<string, Value>>>>;

export interface Message {
  /** 1 a call, 2 its answer, 4 a signal. */
  readonly type: 1 | 2 | 4;
  readonly serial: number;
  /** Header fields by their number: 1 path, 2 interface, 3 member, 5 answered serial, 6 to, 7 from. */
  readonly fields: ReadonlyMap<number, Value>;
}

const signatureField = 8;
/** Fields whose value is not a string: 1 is an object path, 5 a number, 8 a signature. */
const fieldSignatures: Readonly<Record<number, string>> = { 1: 'o', 5: 'u', 8: 'g' };

/** Bytes in the making; every value stands at a multiple of its own size. */
export interface Writer {
  readonly bytes: number[];
  readonly align: (size: number) => void;
  readonly number: (value: number) => void;
  readonly text: (value: string) => void;
  readonly signature: (value: string) => void;
  readonly variant: (value: Value) => void;
  readonly array: (elementSize: number, write: () => void) => void;
}

export function createWriter(): Writer {
  const bytes: number[] = [];
  const align = (size: number): void => {
    while (bytes.length % size !== 0) bytes.push(0);
  };
  const fourBytes = (value: number): readonly number[] => {
    return [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24];
  };
  const number = (value: number): void => {
    align(4);
    bytes.push(...fourBytes(value));
  };
  const text = (value: string): void => {
    const content = Buffer.from(value);
    number(content.length);
    bytes.push(...content, 0);
  };
  const signature = (value: string): void => {
    bytes.push(value.length, ...Buffer.from(value), 0);
  };
  const variant = (value: Value): void => {
    signature(typeof value === 'string' ? 's' : 'u');
    if (typeof value === 'string') text(value);
    else number(value);
  };
  const array = (elementSize: number, write: () => void): void => {
    number(0);
    const place = bytes.length - 4;
    align(elementSize);
    const start = bytes.length;
    write();
    bytes.splice(place, 4, ...fourBytes(bytes.length - start));
  };
  return { bytes, align, number, text, signature, variant, array };
}

/** A whole message; the body is marshalled already, with this signature. */
export function writeMessage(message: Message, signature: string, body: readonly number[]): Buffer {
  const writer = createWriter();
  writer.bytes.push('l'.charCodeAt(0), message.type, 0, 1);
  writer.number(body.length);
  writer.number(message.serial);
  const fields = new Map(message.fields);
  if (signature !== '') fields.set(signatureField, signature);
  writer.array(8, () => {
    for (const [code, value] of fields) {
      writer.align(8);
      const kind = fieldSignatures[code] ?? 's';
      writer.bytes.push(code);
      writer.signature(kind);
      if (kind === 'g') writer.signature(String(value));
      else if (kind === 'u') writer.number(Number(value));
      else writer.text(String(value));
    }
  });
  writer.align(8);
  return Buffer.from([...writer.bytes, ...body]);
}

function readFields(bytes: Buffer, end: number): ReadonlyMap<number, Value> {
  const fields = new Map<number, Value>();
  for (let at = 16; at < end;) {
    at = Math.ceil(at / 8) * 8;
    const code = bytes.readUInt8(at);
    const kind = String.fromCharCode(bytes.readUInt8(at + 2));
    // The code, the signature's length, itself and its end come first.
    at += 4;
    if (kind === 'g') {
      const length = bytes.readUInt8(at);
      fields.set(code, bytes.toString('utf8', at + 1, at + 1 + length));
      at += length + 2;
      continue;
    }
    const word = bytes.readUInt32LE(at);
    at += 4;
    if (kind === 'u') {
      fields.set(code, word);
      continue;
    }
    fields.set(code, bytes.toString('utf8', at, at + word));
    at += word + 1;
  }
  return fields;
}

/** The first message in the bytes and where it ends; null when it is not all there. */
export function readMessage(bytes: Buffer): { message: Message; end: number } | null {
  if (bytes.length < 16) return null;
  const fieldsEnd = 16 + bytes.readUInt32LE(12);
  const end = Math.ceil(fieldsEnd / 8) * 8 + bytes.readUInt32LE(4);
  if (bytes.length < end) return null;
  const type = bytes.readUInt8(1) as Message['type'];
  const serial = bytes.readUInt32LE(8);
  return { message: { type, serial, fields: readFields(bytes, fieldsEnd) }, end };
}
