/** Everything that a run leaves outside the disk lies here; /run is memory, a reboot forgets it. */
export const runtimeFolder = '/run/tidemark';

export const journalPath = `${runtimeFolder}/journal.ndjson`;
export const lockPath = `${runtimeFolder}/lock`;
