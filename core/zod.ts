/**
 * The one door to zod. `jitless` is set before the first schema exists, because the helper runs with
 * code generation from strings disallowed and the window under a policy that reports every attempt.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
