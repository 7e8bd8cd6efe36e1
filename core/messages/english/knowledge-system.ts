/** Texts of the knowledge groups system and caches. */
export const knowledgeSystemEnglish = {
  'knowledge.timers.name': 'Times of regular jobs',
  'knowledge.timers.lost':
    'Without it weekly and monthly jobs no longer know when they last ran, and miss their turn or repeat it.',
  'knowledge.clock.name': 'Last known time',
  'knowledge.clock.lost':
    'Without it the clock can jump far back at a boot when the machine’s own clock has stopped.',
  'knowledge.clock-drift.name': 'Correction of the machine’s clock',
  'knowledge.clock-drift.lost':
    'Without it the drift of the machine’s clock must be measured anew after each boot.',
  'knowledge.crash-dumps.name': 'Crash dumps',
  'knowledge.crash-dumps.lost':
    'Without it what crashed programs left behind for finding the cause is erased at each boot.',
  'knowledge.linger.name': 'Users whose services run without a login',
  'knowledge.linger.lost':
    'Without it services of users start only when they log in, unless the configuration says otherwise.',
  'knowledge.random-seed.name': 'Seed of the random generator',
  'knowledge.random-seed.lost':
    'Without it the first moments of a boot have less randomness to draw from.',
  'knowledge.private-state.name': 'Data of isolated services',
  'knowledge.private-state.lost':
    'Without it services that run under a user of the moment start empty after each boot.',
  'knowledge.cron.name': 'Cron tables',
  'knowledge.cron.lost': 'Without it jobs that users entered with crontab are erased.',
  'knowledge.log-rotation.name': 'Times of log rotation',
  'knowledge.log-rotation.lost':
    'Without it logs grow longer than they should, since their age is counted from the last boot.',
  'knowledge.home-areas.name': 'Home folders of systemd-homed',
  'knowledge.home-areas.lost': 'Without it users of systemd-homed can no longer log in.',
  'knowledge.panic-logs.name': 'Logs of kernel crashes',
  'knowledge.panic-logs.lost':
    'Without it what the kernel left behind when it crashed is erased at the boot that follows.',
  'knowledge.last-logins.name': 'Times of last logins',
  'knowledge.last-logins.lost': 'Without it nobody can tell who logged in before this boot.',
  'knowledge.mail.name': 'Mail of local users',
  'knowledge.mail.lost': 'Without it mail that was delivered to this machine is erased.',
  'knowledge.clock-of-chrony.name': 'Clock correction of chrony',
  'knowledge.clock-of-chrony.lost':
    'Without it the drift of the machine’s clock must be measured anew after each boot.',
  'knowledge.sudo-lecture.name': 'Marks of the sudo lecture',
  'knowledge.sudo-lecture.lost': 'Not needed: the configuration turns the lecture off.',
  'knowledge.time-zone.name': 'Time zone',
  'knowledge.time-zone.lost': 'NixOS makes it from the configuration at each boot.',
  'knowledge.user-list.name': 'List of users',
  'knowledge.user-list.lost': 'NixOS makes it from the configuration at each boot.',
  'knowledge.group-list.name': 'List of groups',
  'knowledge.group-list.lost': 'NixOS makes it from the configuration at each boot.',
  'knowledge.password-list.name': 'List of passwords',
  'knowledge.password-list.lost':
    'NixOS makes it at each boot from the password files that are kept already.',
  'knowledge.subordinate-users.name': 'User numbers for containers',
  'knowledge.subordinate-users.lost':
    'NixOS makes it at each boot from the numbers of users and groups, which are kept.',
  'knowledge.subordinate-groups.name': 'Group numbers for containers',
  'knowledge.subordinate-groups.lost':
    'NixOS makes it at each boot from the numbers of users and groups, which are kept.',
  'knowledge.account-lock.name': 'Lock of the list of users',
  'knowledge.account-lock.lost': 'An empty file that programs make when they need it.',
  'knowledge.generated-settings.name': 'Settings made by NixOS',
  'knowledge.generated-settings.lost':
    'A link into the Nix store, made from the configuration at each boot.',
  'knowledge.settings-list.name': 'List of copied settings',
  'knowledge.settings-list.lost': 'NixOS writes it at each boot.',
  'knowledge.nixos-mark.name': 'Mark of NixOS',
  'knowledge.nixos-mark.lost': 'An empty file that NixOS makes at each boot.',
  'knowledge.update-mark-etc.name': 'Mark of the last update of settings',
  'knowledge.update-mark-etc.lost':
    'Made at each boot; an old one would stop settings from being completed.',
  'knowledge.update-mark-var.name': 'Mark of the last update of data',
  'knowledge.update-mark-var.lost':
    'Made at each boot; an old one would stop data from being completed.',
  'knowledge.shell-link.name': 'Link to the shell',
  'knowledge.shell-link.lost': 'NixOS makes it at each boot.',
  'knowledge.env-link.name': 'Link to env',
  'knowledge.env-link.lost': 'NixOS makes it at each boot.',
  'knowledge.root-channels.name': 'Channels of root',
  'knowledge.root-channels.lost':
    'NixOS writes its own channel anew; other channels stay when the home folder of root is kept.',
  'knowledge.root-channel-links.name': 'Links to channels of root',
  'knowledge.root-channel-links.lost': 'Nix makes them when root uses it again.',
  'knowledge.bus-id.name': 'Machine ID for D-Bus',
  'knowledge.bus-id.lost': 'A link to the machine ID, made at each boot.',
  'knowledge.short-lived-trees.name': 'Short-lived copies of containers',
  'knowledge.short-lived-trees.lost': 'systemd itself deletes them when the container ends.',

  'knowledge.program-caches.name': 'Caches of programs',
  'knowledge.program-caches.lost': 'Programs fill their caches again when they need them.',
  'knowledge.root-cache.name': 'Caches of root',
  'knowledge.root-cache.lost': 'Programs fill their caches again when they need them.',
  'knowledge.temporary-files.name': 'Temporary files',
  'knowledge.temporary-files.lost': 'Meant to be erased; old ones only get in the way.',
  'knowledge.temporary-files-var.name': 'Larger temporary files',
  'knowledge.temporary-files-var.lost': 'Meant to be erased; old ones only get in the way.',
  'knowledge.runtime-files.name': 'Files of running programs',
  'knowledge.runtime-files.lost': 'They live in memory and describe this boot only.',
  'knowledge.empty-folder.name': 'Empty folder',
  'knowledge.empty-folder.lost': 'Made at each boot, and always empty.',
  'knowledge.mounted-media.name': 'List of mounted media',
  'knowledge.mounted-media.lost': 'It describes what is plugged in during this boot only.',
  'knowledge.address-leases.name': 'Addresses handed out to guests',
  'knowledge.address-leases.lost':
    'Virtual machines and containers ask for their addresses again when they start.',
  'knowledge.message-catalog.name': 'Explanations of journal messages',
  'knowledge.message-catalog.lost': 'systemd builds the catalogue again at each boot.',
  'knowledge.print-queue.name': 'Print queue',
  'knowledge.print-queue.lost': 'Only jobs that wait for a printer at shutdown are erased.',
  'knowledge.boot-splash.name': 'Duration of the boot splash',
  'knowledge.boot-splash.lost': 'Measured again at each boot.',
  'knowledge.location.name': 'Places found by the location service',
  'knowledge.location.lost': 'Found again when a program asks for the location.',
} as const;
