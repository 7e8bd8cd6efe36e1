/** What the page asks of the drift manager and main has nothing to add to: handed on as it is. */
import type { driftVerbs } from '../../core/helper/drift-verbs.ts';
import type { VerbInput, VerbOutput } from '../../core/helper/verbs.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { Services } from './services.ts';

type DriftVerb = keyof typeof driftVerbs;

type DriftHandlers = Pick<
  Handlers,
  | 'drift.system'
  | 'drift.scan'
  | 'drift.view'
  | 'drift.toggle'
  | 'drift.rows'
  | 'drift.reveal'
  | 'drift.details'
  | 'drift.parts'
  | 'drift.timeline'
  | 'kept.get'
  | 'kept.text'
  | 'rules.get'
  | 'rules.set'
  | 'roots.list'
  | 'roots.versions'
  | 'roots.compare'
  | 'roots.restore'
  | 'health.get'
>;

export function driftHandlers({ session }: Services): DriftHandlers {
  function handOn<V extends DriftVerb>(verb: V): (input: VerbInput<V>) => Promise<VerbOutput<V>> {
    return async (input) => {
      const connection = await session.connection();
      return connection.request(verb, input).result;
    };
  }
  return {
    'drift.system': handOn('drift-system'),
    'drift.scan': handOn('drift-scan'),
    'drift.view': handOn('drift-view'),
    'drift.toggle': handOn('drift-toggle'),
    'drift.rows': handOn('drift-rows'),
    'drift.reveal': handOn('drift-reveal'),
    'drift.details': handOn('drift-details'),
    'drift.parts': handOn('drift-parts'),
    'drift.timeline': handOn('drift-timeline'),
    'kept.get': handOn('kept'),
    'kept.text': handOn('persist-export'),
    'rules.get': handOn('rules'),
    'rules.set': handOn('rules-set'),
    'roots.list': handOn('earlier-roots'),
    'roots.versions': handOn('versions'),
    'roots.compare': handOn('version-compare'),
    'roots.restore': handOn('restore'),
    'health.get': handOn('health'),
  };
}
