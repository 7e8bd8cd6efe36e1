/** A unit of the initrd, as NixOS builds it from `boot.initrd.systemd.services.<name>`. */
export interface InitrdUnit {
  readonly text: string;
  /** Units whose `.requires` folder links to it. */
  readonly requiredBy: readonly string[];
  /** Units whose `.wants` folder links to it. */
  readonly wantedBy?: readonly string[] | undefined;
  /** What stands in the file that ExecStart names, without the `#!` line; null if there is none. */
  readonly script: string | null;
}

/** What a NixOS configuration puts into its initrd to find, open, roll back and mount the root. */
export interface InitrdSystem {
  /** By full name, such as `tidemark-rollback.service`. */
  readonly units: Readonly<Record<string, InitrdUnit>>;
  /** fstab(5) of the real root, with the final paths. */
  readonly fstab: string;
  readonly crypttab: string;
}
