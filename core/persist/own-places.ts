/** What lies in the kept place by design, though no list declares it. */
const ownPlaces = [
  /** The configuration, which is linked from /etc. */
  '/etc/nixos',
  /** Hashes that `hashedPasswordFile` names. */
  '/passwords',
  '/var/log/tidemark',
  /** Journals, copies, what was put aside. */
  '/.tidemark',
];

const ownPattern = /^\/etc\/(machine-id|ssh\/ssh_host_[a-z0-9]+_key(\.pub)?)$/;
/** Where such things lie: looked into, not listed. */
const ownFolders = ['/etc', '/etc/ssh', '/var', '/var/log'];

/** Whether a path below the kept place is there by design. */
export function isOwnPlace(path: string): boolean {
  return ownPlaces.includes(path) || ownPattern.test(path);
}

/** Whether something that is there by design may lie below. */
export function holdsOwnPlaces(path: string): boolean {
  return ownFolders.includes(path);
}
