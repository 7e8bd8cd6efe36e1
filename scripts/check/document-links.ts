/** Links from one document to another file: a picture that was renamed must not leave a hole. */
import { dirname, join } from 'node:path/posix';

import type { Sources } from './layers.ts';

/** What stands between the brackets of `[text](target)`, without the part after `#`. */
function targetsIn(text: string): readonly string[] {
  // Code can look like anything.
  const prose = text.replaceAll(/```.*?```|`[^`\n]*`/gs, '');
  const targets = [...prose.matchAll(/\]\(([^)\s#]+)(?:#[^)\s]*)?\)/g)];
  return targets.map(([, target]) => target ?? '').filter((target) => !/^\w+:/.test(target));
}

/** Where a document leads to a file that there is not, relative to the project. */
export function documentLinkViolations(sources: Sources): readonly string[] {
  const documents = [...sources].filter(([file]) => file.endsWith('.md'));
  return documents.flatMap(([file, text]) =>
    targetsIn(text)
      .map((target) => join(dirname(file), target))
      .filter((target) => !sources.has(target))
      .map((target) => `${file}: there is no ${target}`),
  );
}
