import type { DiskDescription } from './disk-description.ts';

/** How the installed system is started: see installed/README.md. */
export interface InstalledOptions {
  /** Opens the disk. A secret of tests: the guest's root can read it while the machine runs. */
  readonly passphrase: string;
  /** Further words for the kernel's command line, such as `tidemark.rollback=0`. */
  readonly kernelParameters?: readonly string[] | undefined;
}

/** What a rehearsal machine is to be. */
export interface MachineOptions {
  readonly disks: readonly DiskDescription[];
  /** Memory of the guest in MiB; 1024 unless stated. */
  readonly memoryMiB?: number | undefined;
  /** Folder for images without a path of their own; a fresh one, removed at the end, unless stated. */
  readonly directory?: string | undefined;
  /** How long the start may take, in ms; a minute unless stated. */
  readonly bootTimeoutMs?: number | undefined;
  /** The machine is killed after this many ms; six hours unless stated. */
  readonly lifetimeMs?: number | undefined;
  /** Adds a removable disk that holds the running "live system", after the others. */
  readonly liveMedium?: boolean | undefined;
  /** The Node program for the guest; needed only where this process is not a Node. */
  readonly nodePath?: string | undefined;
  /** Starts the system that is installed on the first disk, instead of a live system. */
  readonly installed?: InstalledOptions | undefined;
  /** Folders of the host that the guest should see although they lie under /tmp or /run. */
  readonly share?: readonly string[] | undefined;
}
