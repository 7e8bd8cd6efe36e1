/** Whether there is a way out of the local network, out of the kernel's routing tables. */

export interface RouteTexts {
  /** /proc/net/route. */
  readonly version4: string;
  /** /proc/net/ipv6_route. */
  readonly version6: string;
}

/** Flag RTF_UP of a route (route(8)). */
const isUp = 1;

/** Columns: interface, destination, gateway, flags, … mask; a default route leads to 0/0. */
function hasDefault4(text: string): boolean {
  return text.split('\n').some((line) => {
    const [name, destination, , flags, , , , mask] = line.trim().split(/\s+/);
    return (
      name !== 'lo' &&
      destination === '00000000' &&
      mask === '00000000' &&
      (Number.parseInt(flags ?? '', 16) & isUp) !== 0
    );
  });
}

/** Columns: destination, its length, …, interface. Unreachable routes are those of `lo`. */
function hasDefault6(text: string): boolean {
  return text.split('\n').some((line) => {
    const columns = line.trim().split(/\s+/);
    return /^0{32}$/.test(columns[0] ?? '') && columns[1] === '00' && columns.at(-1) !== 'lo';
  });
}

/** Whether a default route of either version is up. */
export function hasDefaultRoute({ version4, version6 }: RouteTexts): boolean {
  return hasDefault4(version4) || hasDefault6(version6);
}
