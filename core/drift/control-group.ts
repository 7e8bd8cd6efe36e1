/**
 * The unit of the system's manager that a process belongs to, from /proc/PID/cgroup (cgroups(7)): the
 * first service or scope of the path. What lies below is the unit's own, or the session's.
 */
export function unitOfControlGroup(text: string): string | null {
  const lines = text.split('\n');
  const line =
    lines.find((each) => each.startsWith('0::')) ??
    lines.find((each) => /:name=systemd:/.test(each));
  const path = line?.replace(/^[^:]*:[^:]*:/, '') ?? '';
  const name = path.split('/').find((part) => /\.(service|scope|socket|mount|swap)$/.test(part));
  // systemd puts an underscore before names that would look like files of the kernel's.
  return name === undefined ? null : name.replace(/^_/, '');
}
