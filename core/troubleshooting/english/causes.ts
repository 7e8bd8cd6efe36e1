import type { TroubleshootingTexts } from '../texts.ts';
import { changeCauses } from './causes-change.ts';
import { stickCauses } from './causes-stick.ts';

/** What is likely to be behind a problem of the install or of the program itself. */
export const causes: TroubleshootingTexts['causes'] = {
  ...changeCauses,
  ...stickCauses,
  'elevation-refused': [
    'The account is not an administrator. Log in with one that is, or add it to the group wheel.',
    'The password was wrong too often. Wait a minute and try again.',
    'A rule of polkit forbids it for this session, as for sessions over the network.',
  ],
  'elevation-no-agent': [
    'The desktop’s password dialog is not running. In Plasma it is polkit-kde-agent; logging out and in starts it.',
    'The program was started over SSH or from a text console. Start it from the desktop, or use tidemark-helper with sudo.',
  ],
  'elevation-not-found': [
    'NixOS has pkexec only where security.polkit.enablePkexecWrapper is set; run0 comes with systemd 256 and later, sudo with security.sudo.',
  ],
  'helper-crashed': [
    'The memory ran full and the kernel ended the largest program. Close others, or add swap, before you go on.',
    'Somebody ended it, or the session was closed.',
    'A fault of the program. The last lines that it wrote stand in the note; please report them with the log.',
  ],
  'helper-version': [
    'The program was updated while this window was open. Close it and start it again.',
    'Two versions are installed. The window starts the helper that came with it; look for an older one in the path.',
  ],
  'frame-malformed': [
    'Something else wrote to the pipe between the window and the helper, or one of the two is damaged. Starting again mends the first.',
  ],
  'already-running': [
    'A second window or a terminal is at it. It can be followed there.',
    'The run before this has been asked to stop and is finishing its step.',
  ],
  'not-confirmed': [
    'The review lay open for more than half an hour, or was opened anew in between.',
    'The button was pressed twice; the first press counted.',
    'The disk holds data and its short name has not been typed for this plan.',
  ],
  'tool-missing': [
    'The live image is not the one that this program is made for. The NixOS graphical image has all tools.',
    'On another system: install the package that has the named program.',
  ],
  'program-missing': [
    'Single files of Tidemark were copied instead of the package. Install it as docs/nix.md says.',
    'A system without a desktop gets no copy: choose that if the program is not wanted there.',
  ],
  'tool-output-unexpected': [
    'A much newer or older version of the tool answers differently. The log has its words.',
    'The disk answers with errors; then the kernel’s messages name it.',
  ],
  'file-not-written': [
    'The folder belongs to somebody else, or the medium is write-protected.',
    'The place is full. On the live image the home folder lies in memory: save to a stick.',
  ],
  'disk-not-found': [
    'The cable or the stick has come loose. The kernel’s messages say when it went.',
    'The disk went to sleep or has failed. Look at its health before you trust it again.',
  ],
  'disk-ambiguous': ['Two disks carry the same serial number, as cheap USB adapters do.'],
  'disk-changed': [
    'Disks were plugged in or out, and names such as sda have moved on. Choose the disk by model and serial number.',
    'Another program has partitioned or formatted it since. Look at what is on it now.',
    'The computer was restarted in between: an adapter may report the disk differently.',
  ],
  'disk-excluded': [
    'Something of it is mounted, used as swap, or open as a container. Close that and look again.',
    'It is the medium that this session runs from; that one is never offered.',
  ],
  'mapping-in-use': [
    'An earlier run, or another program, has a container open under this name. Cleaning up closes ours.',
  ],
  'target-in-use': [
    'An earlier run is still mounted there; the Disk page offers to clean it up.',
    'Somebody mounted something there by hand. Unmount it, or move it elsewhere.',
  ],
  'layout-impossible': [
    'Swap or the EFI partition takes so much that the system does not fit. The layout page says the smallest and largest size of each.',
  ],
  'not-live': [
    'The program was started on an installed system. That is safe, but an install is meant to be done from the live image.',
  ],
  'passphrase-wrong': [
    'Another keyboard layout was in use when it was typed the first time: y and z, or the digits, are the usual suspects.',
    'Caps Lock was on.',
  ],
  'recovery-key-wrong': [
    'The key on paper is that of another attempt: each time one is made it is a new one.',
  ],
  'passphrase-not-typable': [
    'At boot the console’s own key map is used, which has fewer characters than the desktop’s. Choose a key map that fits the keyboard, or leave the character out.',
  ],
  'plan-differs': [
    'The window or the helper was updated between the review and the start.',
    'Something in the settings changed after the review was opened.',
  ],
  'earlier-run-unfinished': [
    'The program, the session or the computer stopped in the middle. The journal in /run knows each step, as long as the computer has not been restarted.',
  ],
  'nothing-to-continue': [
    'The computer was restarted, and the journal, which lies in memory, is gone. The disk holds what the finished steps made.',
    'The settings are not those of the interrupted run: only the same plan can be continued.',
  ],
  'step-failed': [
    'The disk does not take what is written. Buffer I/O errors in the kernel’s messages, or a bad SMART state, mean that it should be replaced.',
    'The cable, the hub or the adapter is loose or too weak. Connect the disk directly.',
    'Something else opened the disk in between, such as an automatic mount by the desktop.',
    'The memory ran full. Formatting the container alone takes up to 1 GiB; close other programs.',
  ],
  'check-failed': [
    'The command said that all went well, but the disk says otherwise: it may lose writes. Look at its health and its cable.',
    'Another program changed the disk between the step and its check.',
  ],
  'fact-unexpected': [
    'The tool’s version answers in another form. The log shows its words; please report them.',
  ],
  'clean-up-failed': [
    'A terminal stands in a folder below /mnt, or a file manager shows it. Leave it and clean up again.',
    'A program still has a file open there; the first command below names it.',
  ],
  'network-missing': [
    'The Wi-Fi was lost. What was fetched already stays and is not fetched again.',
    'The network wants a log-in in the browser, or its name service does not answer.',
    'A proxy is needed: set it for Nix with networking.proxy, or in the environment of the Nix daemon.',
    'The clock is wrong, so that no certificate is valid.',
  ],
  'build-failed': [
    'An option of the configuration is wrong or does not exist in this release. The last lines name it.',
    'A download was damaged or cut short: trying again fetches it anew.',
    'The memory of the live session ran full. Close other programs and go on.',
    'The disk is full. Make swap smaller, or choose a larger disk.',
  ],
  'system-impossible': [
    'A name is taken or not allowed, or a choice contradicts another. The note names each; the page about the machine shows it at its field.',
  ],
  'proof-failed': [
    'A single setting is not in force, as when a mount option was not taken. The Proof page shows what was found instead.',
    'The boot loader could not be entered into the firmware. Some machines forget it: then choose the disk by hand at boot.',
  ],
  'restart-impossible': [
    'Another session is open, or a program holds the shutdown back. Close it, or restart from the desktop’s menu.',
  ],
};
