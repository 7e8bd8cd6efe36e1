/** Prints one line for the person (or the log) that reads this command. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Prints the title of a part of the work. */
export function heading(title: string): void {
  say(`\n== ${title}`);
}

/** Seconds with one decimal, for example `12.3 s`. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Bytes as KiB with one decimal, for example `12.3 KiB`. */
export function kibibytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}
