import type { ProblemCode } from '../../errors/codes.ts';
import { driftProblemsEnglish } from './drift-problems.ts';
import { stickProblemsEnglish } from './stick-problems.ts';

/** For each problem: what happened, and what state things are in with what to do next. */
type ProblemTexts = Readonly<
  Record<`problem.${ProblemCode}` | `problem.${ProblemCode}.next`, string>
>;

export const problemsEnglish: ProblemTexts = {
  ...driftProblemsEnglish,
  ...stickProblemsEnglish,
  'problem.usage': 'The command line was not understood: {{detail}}',
  'problem.usage.next': 'Nothing was done. `tidemark-helper --help` lists what there is.',
  'problem.spec-unreadable': 'The install spec {{path}} cannot be read: {{detail}}',
  'problem.spec-unreadable.next': 'Nothing was done. Check the path and its permissions.',
  'problem.spec-not-json': 'The install spec {{path}} is not valid JSON: {{detail}}',
  'problem.spec-not-json.next': 'Nothing was done. Mend the file and run the command again.',
  'problem.spec-invalid': 'The install spec is not valid. {{detail}}',
  'problem.spec-invalid.next': 'Nothing was done. Mend the fields that are named and try again.',
  'problem.layout-impossible': 'This layout does not work. {{reasons}}',
  'problem.layout-impossible.next': 'Nothing was done. Change the sizes or choose another disk.',
  'problem.unsafe-place':
    'Tidemark’s helper refuses to run as root from here: other users can write to {{place}}.',
  'problem.unsafe-place.next':
    'Nothing was done. Start Tidemark from where its package put it, or move it to a folder that only root can change.',
  'problem.disk-not-found': 'The chosen disk is not there: {{device}}.',
  'problem.disk-not-found.next':
    'Nothing was written. Was it unplugged? Plug it in and choose it again.',
  'problem.disk-ambiguous': 'More than one disk fits the description {{device}}.',
  'problem.disk-ambiguous.next':
    'Nothing was written. Unplug one of them, so that no mistake is possible.',
  'problem.disk-changed': 'This is no longer the disk that you chose: {{differences}}.',
  'problem.disk-changed.next': 'Nothing more was written. Look at the disks again and choose anew.',
  'problem.disk-excluded': 'The disk cannot be used: {{reason}}',
  'problem.disk-excluded.next': 'Nothing was written. {{remedy}}',
  'problem.plan-differs': 'The plan to carry out is not the one that was confirmed.',
  'problem.plan-differs.next': 'Nothing was written. Open the review again and confirm.',
  'problem.not-live': 'This computer runs an installed system, not the live image.',
  'problem.not-live.next':
    'Nothing was written. Start from the live image, or say --not-live if you are sure.',
  'problem.mapping-in-use': 'A mapping called {{name}} is open already.',
  'problem.mapping-in-use.next': 'Nothing was written. Close it, or choose another mapping name.',
  'problem.target-in-use': 'Something is mounted at {{target}} already.',
  'problem.target-in-use.next': 'Nothing was written. Unmount it, or clean up the earlier run.',
  'problem.passphrase-empty': 'The passphrase is empty.',
  'problem.passphrase-empty.next': 'Nothing was done. Type at least one character.',
  'problem.passphrase-too-long': 'The passphrase is longer than 512 bytes.',
  'problem.passphrase-too-long.next': 'Nothing was done. Choose a shorter one.',
  'problem.passphrase-forbidden-character':
    'The passphrase holds a line end or a NUL character, which cannot be typed at boot.',
  'problem.passphrase-forbidden-character.next': 'Nothing was done. Choose one without it.',
  'problem.passphrase-mismatch': 'The two passphrases differ.',
  'problem.passphrase-mismatch.next': 'Nothing was done. Type both again.',
  'problem.passphrase-unreadable': 'The passphrase cannot be read: {{detail}}',
  'problem.passphrase-unreadable.next': 'Nothing was done.',
  'problem.passphrase-wrong': 'This passphrase does not open the container that was formatted.',
  'problem.passphrase-wrong.next':
    'The disk holds the container of the earlier attempt. Type its passphrase, or start over.',
  'problem.passphrase-missing': 'No passphrase has been set.',
  'problem.passphrase-missing.next': 'Nothing was done. Go back to the passphrase page.',
  'problem.recovery-key-missing': 'There is no recovery key that was tested.',
  'problem.recovery-key-missing.next':
    'Nothing was done. Make one and test it, or go on without one.',
  'problem.recovery-key-malformed': 'This is no recovery key.',
  'problem.recovery-key-malformed.next':
    'Nothing was done. It has eight groups of eight letters, of these: cbdefghijklnrtuv.',
  'problem.recovery-key-wrong': 'This recovery key does not open the container that was formatted.',
  'problem.recovery-key-wrong.next':
    'The disk holds the container of the earlier attempt. Type the key of that attempt, or start over.',
  'problem.recovery-key-unreadable': 'The recovery key cannot be read: {{detail}}',
  'problem.recovery-key-unreadable.next': 'Nothing was done.',
  'problem.passphrase-not-typable':
    'The console key map {{keyMap}} cannot type this character of the passphrase: {{characters}}',
  'problem.passphrase-not-typable.next':
    'Nothing was written. At boot the disk could not be opened. Choose another passphrase or key map.',
  'problem.system-impossible': 'This system cannot be installed. {{reasons}}',
  'problem.system-impossible.next': 'Nothing was written. Change what is named and try again.',
  'problem.password-empty': 'The password is empty.',
  'problem.password-empty.next': 'Nothing was done. Type at least one character.',
  'problem.password-too-long': 'The password is longer than 512 bytes.',
  'problem.password-too-long.next': 'Nothing was done. Choose a shorter one.',
  'problem.password-forbidden-character':
    'The password holds a line end or another control character.',
  'problem.password-forbidden-character.next': 'Nothing was done. Choose one without it.',
  'problem.password-mismatch': 'The two passwords differ.',
  'problem.password-mismatch.next': 'Nothing was done. Type both again.',
  'problem.password-unreadable': 'The password cannot be read: {{detail}}',
  'problem.password-unreadable.next': 'Nothing was done.',
  'problem.password-missing': 'No password has been set for the user.',
  'problem.password-missing.next':
    'Nothing was done. Without it nobody could log in to the new system. Set it first.',
  'problem.key-map-unknown': 'There is no console key map {{name}} on this machine.',
  'problem.key-map-unknown.next': 'Nothing was done. Choose one from the list.',
  'problem.build-failed': 'Nix could not build the system: {{detail}}',
  'problem.build-failed.next':
    'Nothing that was done is lost. Look at the last lines, change the configuration or the network, and try again: what was built already is not built again.',
  'problem.network-missing': 'The system needs packages that cannot be fetched: {{detail}}',
  'problem.network-missing.next':
    'Nothing that was done is lost. Connect to the network and try again.',
  'problem.proof-failed': 'The installed system did not pass every check: {{failed}}',
  'problem.proof-failed.next':
    'The system is on the disk. Do not restart into it before looking at what failed: trying again repeats the checks.',
  'problem.fact-unexpected': '{{command}} answered something unexpected for {{fact}}: {{found}}',
  'problem.fact-unexpected.next':
    'The step does not count as done; those before it do. Try it again, or save the log.',
  'problem.restart-impossible': 'The computer was not restarted: {{reason}}',
  'problem.restart-impossible.next':
    'The installed system is untouched by this. Restart from the menu of the desktop.',
  'problem.step-failed': 'A step failed: {{step}}. The command {{command}} ended with {{exit}}.',
  'problem.step-failed.next':
    'The steps before it are done and stay done. This one may be half done: trying again undoes and repeats it.',
  'problem.check-failed': 'A check failed after a step: {{check}}. Found: {{found}}',
  'problem.check-failed.next':
    'The step does not count as done; those before it do. Try it again, or start over with the whole disk.',
  'problem.cancelled': 'Stopped as you asked. {{state}}',
  'problem.cancelled.next': 'It can be begun again, or continued, at any time.',
  'problem.already-running': 'Another Tidemark run is under way (process {{pid}}).',
  'problem.already-running.next': 'Nothing was done. Wait for it to end, or end it first.',
  'problem.earlier-run-unfinished': 'An earlier run on {{device}} stopped before its end.',
  'problem.earlier-run-unfinished.next':
    'Nothing was done. Continue it, start over, or clean it up.',
  'problem.nothing-to-continue': 'There is no unfinished run of this plan to continue.',
  'problem.nothing-to-continue.next': 'Nothing was done. Start over instead.',
  'problem.clean-up-failed': 'Not everything could be given back: {{left}}.',
  'problem.clean-up-failed.next':
    'Something still uses it. Close what is open there and clean up again.',
  'problem.tool-missing': 'The program {{tool}} is not on this system.',
  'problem.tool-missing.next': 'Nothing was written by this step. Install it and try again.',
  'problem.program-missing': 'Tidemark has no copy of itself at {{path}} for the new system.',
  'problem.program-missing.next':
    'Nothing was written. Install Tidemark as a whole package, then try again.',
  'problem.tool-output-unexpected': '{{tool}} answered something that was not understood.',
  'problem.tool-output-unexpected.next': 'Nothing was written. Save the log and report it.',
  'problem.not-confirmed': 'The plan was not confirmed, or the confirmation has been used.',
  'problem.not-confirmed.next': 'Nothing was done. Open the review again.',
  'problem.not-root': 'This needs the rights of root.',
  'problem.not-root.next': 'Nothing was done. Run it with sudo, or from the window.',
  'problem.elevation-cancelled': 'The password dialog was closed.',
  'problem.elevation-cancelled.next': 'Nothing was done. Try again when you are ready.',
  'problem.elevation-refused': 'The system refused to give the rights of root.',
  'problem.elevation-refused.next':
    'Nothing was done. Use an account that may administer this computer.',
  'problem.elevation-no-agent': 'No program is running that could ask for your password.',
  'problem.elevation-no-agent.next':
    'Nothing was done. Start a polkit agent (Plasma has one), then try again.',
  'problem.elevation-not-found': 'No way to get the rights of root was found on this system.',
  'problem.elevation-not-found.next':
    'Nothing was done. Enable pkexec (security.polkit.enablePkexecWrapper) or use run0 or sudo.',
  'problem.helper-crashed': 'The privileged helper ended unexpectedly.',
  'problem.helper-crashed.next':
    'Its journal says how far it came. Start the program again to continue or clean up.',
  'problem.helper-version': 'The helper is of version {{found}}, the window of {{expected}}.',
  'problem.helper-version.next': 'Nothing was done. Install both from the same package.',
  'problem.frame-malformed': 'The window and the helper did not understand each other: {{detail}}',
  'problem.frame-malformed.next': 'The connection was closed. Start the program again.',
  'problem.verb-unknown': 'The helper does not know the verb {{verb}}.',
  'problem.verb-unknown.next': 'Nothing was done.',
  'problem.request-invalid': 'A request was not valid: {{detail}}',
  'problem.request-invalid.next': 'Nothing was done.',
  'problem.file-not-written': 'The file {{path}} could not be written: {{detail}}',
  'problem.file-not-written.next': 'Nothing else was changed. Save it at another place.',
  'problem.internal': 'Something went wrong inside Tidemark: {{detail}}',
  'problem.internal.next': 'Save the log and report it; the journal says how far the run came.',
};
