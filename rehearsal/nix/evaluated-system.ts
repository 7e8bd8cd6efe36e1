/** A unit of systemd as NixOS makes it. */
export interface EvaluatedUnit {
  readonly text: string;
  /** Units whose `.requires` folder links to it. */
  readonly requiredBy: readonly string[];
  /** Units whose `.wants` folder links to it. */
  readonly wantedBy: readonly string[];
  /** What stands in the file that ExecStart names, without the `#!` line; null if there is none. */
  readonly script: string | null;
}

export interface TmpfilesRule {
  readonly mode: string;
  readonly user: string;
  readonly group: string;
  readonly argument: string;
}

/** What tests look at in a NixOS system that was evaluated but not built. */
export interface EvaluatedSystem {
  readonly evaluatedWith: 'stand-in' | 'nixpkgs';
  /** Messages of the assertions that do not hold. */
  readonly failedAssertions: readonly string[];
  readonly warnings: readonly string[];
  /** Tidemark's units of stage 1, by full name. */
  readonly initrdUnits: Readonly<Record<string, EvaluatedUnit>>;
  /** Tidemark's units of the running system, by full name. */
  readonly units: Readonly<Record<string, EvaluatedUnit>>;
  /** fstab(5) for stage 1, with the final paths. */
  readonly initrdFstab: string;
  readonly etcFstab: string;
  readonly crypttab: string;
  readonly tmpfilesRules: readonly string[];
  /** Tidemark's rules: by path, then by type (tmpfiles.d(5)). */
  readonly tmpfiles: Readonly<Record<string, Readonly<Record<string, TmpfilesRule>>>>;
  /** Links below /etc to outside the store, by name below /etc. */
  readonly etcLinks: Readonly<Record<string, string>>;
  readonly kernelParams: readonly string[];
  readonly initrdBin: readonly string[];
  /** Of the whole system, which forces everything; null if an assertion fails. */
  readonly drvPath: string | null;
}
