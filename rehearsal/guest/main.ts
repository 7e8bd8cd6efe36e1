import { runAgent } from './agent.ts';

void runAgent(process.argv[2] ?? '');
