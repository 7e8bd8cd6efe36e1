/**
 * The help that goes beyond a problem's own two sentences. It is large and rarely read: the window loads
 * it when somebody asks for more, and docs/troubleshooting.md is generated from it.
 */
import type { ProblemCode, Remedy } from '../errors/codes.ts';
import type { ProblemTopic } from '../errors/topics.ts';
import type { LookCommand } from './commands.ts';

/** Which commands help with which problem: the same in every language. */
export type Looks = Readonly<Partial<Record<ProblemCode, readonly LookCommand[]>>>;

export interface TroubleshootingTexts {
  readonly headings: {
    readonly happened: string;
    readonly state: string;
    readonly causes: string;
    readonly looks: string;
    readonly data: string;
    readonly remedies: string;
  };
  /** `{{code}}` and `{{exitCode}}` are filled in. */
  readonly identity: string;
  readonly topics: Readonly<Record<ProblemTopic, string>>;
  /** What each button does. */
  readonly remedies: Readonly<Record<Remedy, string>>;
  /** What each command shows. */
  readonly commands: Readonly<Record<LookCommand, string>>;
  readonly causes: Readonly<Partial<Record<ProblemCode, readonly string[]>>>;
  readonly data: Readonly<Partial<Record<ProblemCode, string>>>;
}
