import type { DeviceFacts, Surface } from '../../core/disks/readings.ts';
import type { RunTool } from '../tools/run-tool.ts';
import { readBlock, readSurface } from './read-surface.ts';

/** Where the kernel's and udev's files are; tests put recorded ones elsewhere. */
export interface ProbeRoots {
  readonly proc: string;
  readonly sys: string;
  readonly dev: string;
  readonly etc: string;
}

/** Everything outside the program that probing touches. All of it only reads. */
export interface ProbeEdges {
  readonly runTool: RunTool;
  readonly roots: ProbeRoots;
  readonly readSurface: (path: string, device: DeviceFacts) => Promise<Surface>;
  /** Bytes of a device, or null when they cannot be read. */
  readonly readBlock: (
    path: string,
    range: { readonly offset: number; readonly length: number },
  ) => Promise<Uint8Array | null>;
}

/** A dying disk answers very late or never; it must not keep the others from being shown, in ms. */
const toolLimitMs = 45_000;

/** The edges of the machine that the program runs on. */
export function systemEdges(runTool: RunTool): ProbeEdges {
  return {
    runTool: (tool, args, options) => runTool(tool, args, { timeoutMs: toolLimitMs, ...options }),
    roots: { proc: '/proc', sys: '/sys', dev: '/dev', etc: '/etc' },
    readSurface,
    readBlock,
  };
}
