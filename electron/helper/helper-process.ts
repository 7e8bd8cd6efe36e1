import type { Readable, Writable } from 'node:stream';

/** How the root program, or what should have started it, ended. */
export interface HelperExit {
  /** Null when a signal ended it, or when it is not our child. */
  readonly code: number | null;
  readonly signal: string | null;
}

/** The root program as main sees it: three streams and an end, however it was started. */
export interface HelperProcess {
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** Resolves after the streams have ended; never rejects. */
  readonly exited: Promise<HelperExit>;
}

/** What is to be run as root. Constants of the installation, never anything that a page sent. */
export interface HelperProgram {
  /** Absolute path. */
  readonly command: string;
  readonly args: readonly string[];
}
