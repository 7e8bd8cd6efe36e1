/** Sentences about keeping and stopping to keep. */
export const changeEnglish = {
  'change.step.check': 'Check the paths and the room',
  'change.step.safety-copy': 'Make a safety copy while everything runs',
  'change.step.build': 'Build the new configuration',
  'change.step.stop-units': 'Stop the programs that use it',
  'change.step.final-copy': 'Copy the data as it is now',
  'change.step.compare': 'Compare the copy with the original',
  'change.step.move': 'Put the copy in its kept place',
  'change.step.declare': 'Write the list of what is kept',
  'change.step.activate': 'Activate the new configuration',
  'change.step.verify': 'Look where the paths come from',
  'change.step.start-units': 'Start the programs again and watch them',
  'change.step.clear': 'Clear away what was only needed meanwhile',
  'change.cancelled': 'Everything is as it was before.',
  'change.situation.running': '{{paths}}: at work.',
  'change.situation.not-copied': '{{paths}}: interrupted before anything was changed.',
  'change.situation.copied':
    '{{paths}}: interrupted. The data is where it always was, and a copy of it is safe; the next boot would erase the original.',
  'change.situation.not-copied-and-restarted':
    '{{paths}}: interrupted before a copy was made, and the root was emptied since. What was there is in the earlier roots, as far as they are kept.',
  'change.situation.earlier-root':
    '{{paths}}: interrupted before a copy was made, and the root was emptied since. The data is whole in the earlier root; finishing brings it from there.',
  'change.situation.copied-and-restarted':
    '{{paths}}: interrupted, and the root was emptied since. The copy is safe; finishing puts it in place and programs may have begun anew meanwhile.',
  'change.situation.moved':
    '{{paths}}: saved in its kept place, but not declared yet: programs do not use it there.',
  'change.situation.declared':
    '{{paths}}: saved and declared, but the new configuration is not in force yet.',
  'change.situation.activated':
    '{{paths}}: kept. Only the last look and clearing away are left to do.',
  'change.situation.waiting':
    '{{paths}}: in place, and kept from the next boot on. What is written until then is copied once more when the computer is shut down.',
  'change.situation.waiting-without-last-copy':
    '{{paths}}: in place, and kept from the next boot on. What is written until then will not be kept: nothing could be arranged for the shutdown.',
  'change.situation.done': '{{paths}}: kept.',
  'change.situation.done-earlier-copy':
    '{{paths}}: kept, as it was when it was copied: the computer was not shut down in order. What was written later is in the root of that boot, under Earlier roots.',
  'change.situation.undoing':
    '{{paths}}: taking the change back was interrupted. The data is safe.',
  'change.situation.undone': '{{paths}}: the change was taken back. Nothing was deleted.',
  'change.situation.stop-not-declared':
    '{{paths}}: interrupted before anything was changed: still kept.',
  'change.situation.stop-declared':
    '{{paths}}: no longer in the list, but still in force until the new configuration is.',
  'change.situation.stop-activated':
    '{{paths}}: no longer kept. Its data still lies in its old place; finishing puts it aside.',
  'change.situation.stop-waiting':
    '{{paths}}: no longer kept from the next boot on. Its data is put aside then, not deleted.',
  'change.situation.stop-done': '{{paths}}: no longer kept. Its data was put aside, not deleted.',
  'change.situation.stop-undone': '{{paths}}: kept as before.',
};
