/** Why something is on the root, and what is known of it; what is wrong with an ignore rule. */
export const driftEnglish = {
  'drift.reason.known': '{{name}}. {{lost}}',
  'drift.reason.own': '{{name}} (by your own list). {{lost}}',
  'drift.reason.not-served':
    'Your list of what is kept names it, and yet it lies on the root now: the next boot erases it.',
  'drift.reason.pending':
    'A change that waits for the next boot takes it along when the system stops.',
  'drift.reason.kept-link': 'A link to what is kept in {{persist}}.',
  'drift.reason.kept-mount': 'Served from {{source}}, where it outlives the root.',
  'drift.reason.hidden-kept':
    'An older copy, hidden below the mount of {{source}}, which is what programs see and what is kept.',
  'drift.reason.hidden-memory': 'Hidden below a file system in memory ({{source}}).',
  'drift.reason.hidden':
    'Hidden below the mount of {{source}}: written while that was not mounted, and seen by no program now.',
  'drift.reason.mounted': 'The place at which something else is mounted ({{source}}).',
  'drift.reason.mount-point': 'A place at which NixOS mounts something.',
  'drift.reason.store-link': 'A link that NixOS makes: what it leads to lies in the Nix store.',
  'drift.reason.unit-link': 'A link that systemd makes for {{unit}}.',
  'drift.reason.copy': 'A settings file that NixOS copies from the configuration at each boot.',
  'drift.reason.tmpfiles': 'Made at each boot by a tmpfiles rule.',
  'drift.reason.emptied': 'Temporary: a tmpfiles rule removes what lies here anyway.',
  'drift.reason.activation': 'Written by NixOS from the configuration at each boot.',
  'drift.reason.systemd': 'Made by systemd at each boot.',
  'drift.reason.layout': 'A folder of the system’s layout; NixOS makes it when it is missing.',
  'drift.reason.logs': 'Logs. Without a file system of their own they are erased with the root.',
  'drift.reason.credential-key':
    'The key of this machine’s credentials: without it those that services were given cannot be read.',
  'drift.reason.name-servers': 'Written anew whenever the network changes.',
  'drift.reason.public-key':
    'The public half of a host key, which can be made from the other half.',
  'drift.reason.unit-state':
    'The state of {{unit}}, by its own settings. What is lost without it is for you to judge.',
  'drift.reason.unit-cache': 'The cache of {{unit}}, which fills it again.',
  'drift.reason.unit-logs': 'Logs of {{unit}}.',
  'drift.reason.unit-configuration': 'Settings that {{unit}} itself writes.',
  'drift.reason.home': 'The home folder of {{user}}, which lies on the root here.',
  'drift.reason.service-home': 'The home folder of {{user}}, a user that a service runs as.',
  'drift.reason.socket': 'A socket: whoever listens there makes it anew.',
  'drift.reason.empty': 'An empty folder: no data is lost with it.',
  'drift.reason.ignored': 'Ignored by your rule.',
  'drift.reason.ignored-because': 'Ignored by your rule: {{reason}}',
  'drift.reason.holds': 'It was there before, and is shown for what lies in it.',
  'drift.reason.holds-open':
    'It was there before, and is shown for what lies in it; the most important of that decides.',
  'drift.reason.unexplained': 'Nobody is known to write this.',
  'drift.reason.unexplained-of': 'Nobody is known to write this; it belongs to {{user}}.',
  'drift.reason.unexplained-changed':
    'It is in the blank snapshot and was changed since; nobody is known to do that.',

  'drift.rule.not-absolute': 'A rule is a path that begins with a slash: {{pattern}} does not.',
  'drift.rule.not-text': 'The rule {{pattern}} is no text.',
  'drift.rule.everything': 'A rule that ignores everything would hide every loss.',
  'drift.rule.not-plain': 'The rule {{pattern}} has an empty name, a “.” or a “..” in it.',
  'drift.rule.stars-in-name':
    'In {{pattern}}, “**” must stand alone between slashes; within a name it is “*”.',
  'drift.rule.open-class': 'In {{pattern}}, a “[” has no “]” that closes it.',
  'drift.rule.named-class':
    'In {{pattern}}, write the characters themselves between the brackets, as in “[a-z]”.',
  'drift.rule.bad-range': 'In {{pattern}}, a range between brackets runs backwards.',
  'drift.rule.closing-backslash':
    'In {{pattern}}, a backslash has nothing behind it that it could take as it is.',
} as const;
