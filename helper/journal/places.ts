/** Everything that a run leaves outside the disk lies here; /run is memory, a reboot forgets it. */
export const runtimeFolder = '/run/tidemark';

export const journalPath = `${runtimeFolder}/journal.ndjson`;
export const lockPath = `${runtimeFolder}/lock`;

/** What was said during the run, for people who look later. Like the journal it holds no secret. */
export const logPath = `${runtimeFolder}/install.log`;
