/**
 * The names in the contract, without its schemas: the sandboxed preload is one small file and must not
 * carry a validator. The types make sure that neither list lacks a name or has one too many.
 */
import type { EventName, RequestName } from './contract.ts';

const requestChannels: { readonly [N in RequestName]: N } = {
  'application.get': 'application.get',
  'disks.probe': 'disks.probe',
  'passphrase.set': 'passphrase.set',
  'passphrase.clear': 'passphrase.clear',
  'password.set': 'password.set',
  'password.clear': 'password.clear',
  'choices.get': 'choices.get',
  'keyMap.characters': 'keyMap.characters',
  'keyboard.apply': 'keyboard.apply',
  'preflight.get': 'preflight.get',
  'review.open': 'review.open',
  'review.export': 'review.export',
  'review.saveScript': 'review.saveScript',
  'install.start': 'install.start',
  'install.cancel': 'install.cancel',
  'install.cleanUp': 'install.cleanUp',
  'job.get': 'job.get',
  'log.save': 'log.save',
  'system.restart': 'system.restart',
  'face.choose': 'face.choose',
  'drift.system': 'drift.system',
  'drift.scan': 'drift.scan',
  'drift.view': 'drift.view',
  'drift.toggle': 'drift.toggle',
  'drift.rows': 'drift.rows',
  'drift.reveal': 'drift.reveal',
  'drift.details': 'drift.details',
  'drift.parts': 'drift.parts',
  'drift.timeline': 'drift.timeline',
  'drift.openFolder': 'drift.openFolder',
  'kept.get': 'kept.get',
  'rules.get': 'rules.get',
  'rules.set': 'rules.set',
  'kept.export': 'kept.export',
  'kept.text': 'kept.text',
  'change.propose': 'change.propose',
  'change.start': 'change.start',
  'change.list': 'change.list',
  'change.resume': 'change.resume',
  'change.get': 'change.get',
  'roots.list': 'roots.list',
  'roots.versions': 'roots.versions',
  'roots.compare': 'roots.compare',
  'roots.restore': 'roots.restore',
  'health.get': 'health.get',
  'application.quit': 'application.quit',
};

const eventChannels: { readonly [N in EventName]: N } = {
  'job.changed': 'job.changed',
  'change.changed': 'change.changed',
  'page.asked': 'page.asked',
  'theme.changed': 'theme.changed',
  'helper.lost': 'helper.lost',
};

export const requestNames = Object.values(requestChannels);
export const eventNames = Object.values(eventChannels);
