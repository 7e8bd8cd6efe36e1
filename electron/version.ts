import packageJson from '../package.json' with { type: 'json' };

/** The program's version; window and helper must be of the same. */
export const version: string = packageJson.version;
