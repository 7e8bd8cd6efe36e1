/** What the desktop portal says, as `busctl --json=short` prints it. */

/** Values by namespace (such as `org.freedesktop.appearance`) and key; their types are not known. */
export type PortalSettings = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/** The namespaces that decide how the desktop looks. */
export const lookNamespaces = ['org.freedesktop.appearance', 'org.kde.kdeglobals.*'] as const;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value without its wrapping: busctl writes a variant as `{"type": …, "data": …}`. */
function unwrap(value: unknown): unknown {
  let inner = value;
  for (let depth = 0; depth < 4; depth += 1) {
    if (!isRecord(inner) || !('type' in inner) || !('data' in inner)) return inner;
    inner = inner['data'];
  }
  return inner;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The answer to `ReadAll` (a{sa{sv}}); null when it is none. */
export function parseReadAll(text: string): PortalSettings | null {
  const data = unwrap(parseJson(text));
  const [spaces] = Array.isArray(data) ? (data as readonly unknown[]) : [];
  if (!isRecord(spaces)) return null;
  const entries = Object.entries(spaces).map(([name, keys]) => {
    const values = isRecord(keys) ? Object.entries(keys) : [];
    return [name, new Map(values.map(([key, value]) => [key, unwrap(value)]))] as const;
  });
  return new Map(entries);
}

/** Whether a line of `busctl monitor` says that a setting which decides the look has changed. */
export function isLookChange(line: string): boolean {
  const message = parseJson(line);
  if (!isRecord(message) || message['member'] !== 'SettingChanged') return false;
  const data = unwrap(message['payload']);
  const [name] = Array.isArray(data) ? (data as readonly unknown[]) : [];
  return (
    typeof name === 'string' && /^org\.(freedesktop\.appearance$|kde\.kdeglobals\.)/.test(name)
  );
}
