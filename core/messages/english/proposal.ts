/** Sentences about what is proposed: why so, what to know, and why not. */
export const proposalEnglish = {
  'proposal.why.known.bind':
    'It is mounted from where it is kept: services refuse a link as their state directory.',
  'proposal.why.bind': 'Its folder is mounted from where it is kept; programs notice nothing.',
  'proposal.why.parent':
    'Its folder is kept, and {{file}} with it: programs replace files by renaming, which neither a link nor a mount of one file outlives.',
  'proposal.why.dynamic-user':
    '{{link}} is a link of systemd to this folder, which belongs to a user that exists only while its service runs.',
  'proposal.why.etc-link': 'NixOS makes a link in /etc, with everything else in /etc.',
  'proposal.why.tmpfiles-link': 'A link is made early at boot, before services start.',
  'proposal.why.native': 'NixOS has an option of its own for it: {{option}}.',
  'proposal.why.subvolume':
    'It gets a subvolume of its own: it holds much, or subvolumes that belong to it.',
  'proposal.why.subvolume.no-copy-on-write':
    'It gets a subvolume of its own in which files are rewritten in place, as databases and images of machines need it.',
  'proposal.why.chosen': 'You chose this method.',
  'proposal.why.stop': 'It is taken off the list; its data is put aside.',

  'proposal.warning.regenerated':
    'It is known to be made anew at each boot. Keeping it may do harm: old contents meet a new system.',
  'proposal.warning.native':
    'Tidemark copies the data to {{source}}. That it is used from there has to be said in your configuration by {{option}}.',
  'proposal.warning.link':
    'A program that replaces this file by renaming replaces the link, and what it wrote is lost at the next boot.',
  'proposal.warning.no-copy-on-write':
    'Without copy-on-write it is copied in full, which takes its time and its size, and btrfs keeps no checksums of it.',
  'proposal.warning.no-unit':
    'No unit is known that uses it. End the programs that write to it yourself.',
  'proposal.warning.network': 'Network connections end for a moment while {{unit}} is stopped.',
  'proposal.warning.mounts-below':
    'Something is mounted below it ({{mount}}). It is not copied, and must be gone when the data is.',
  'proposal.warning.stopped':
    'From then on {{path}} begins anew at each boot. What was kept is put aside in {{folder}} and not deleted.',
  'proposal.warning.needed': 'The system needs it: {{lost}}',
  'proposal.warning.disabled': 'It was listed before, and switched off. That entry is replaced.',

  'proposal.at-boot.early':
    'It is used before or by what cannot be stopped in a running system, so it is kept from the next boot on.',
  'proposal.at-boot.etc-folder':
    'NixOS puts no link in the place of a folder of /etc that is there, so it is kept from the next boot on.',
  'proposal.at-boot.link':
    'A link is made only where nothing is yet, so it is kept from the next boot on.',
  'proposal.at-boot.session':
    'Stopping {{unit}} would end your session, so it is kept from the next boot on.',

  'proposal.refused.root': 'it is the root itself',
  'proposal.refused.form':
    'a path has to be absolute, without `.`, `..`, doubled slashes and a slash at the end',
  'proposal.refused.no-text': 'its name is no UTF-8 text, which Nix cannot hold; keep its folder',
  'proposal.refused.characters':
    'quotes, backslashes, percent signs and control characters cannot be written where NixOS keeps paths; keep its folder',
  'proposal.refused.too-long': 'it is too long for a mount',
  'proposal.refused.forbidden': 'what is in {{place}} is made anew at each boot, or kept already',
  'proposal.refused.too-much':
    'too much of it is NixOS’ own; choose what you need of the things in it',
  'proposal.refused.holds-persist': 'it holds {{persist}} itself',
  'proposal.refused.elsewhere':
    'it is on the file system that is mounted at {{mount}}, not on the root',
  'proposal.refused.nixos-link': 'NixOS makes this link itself',
  'proposal.refused.nixos-inside':
    'NixOS puts links of its own into it ({{name}}), which a mount would hide; choose what you need of the things in it',
  'proposal.refused.link':
    'it is a symbolic link, to {{target}}; keep what it leads to, or its folder',
  'proposal.refused.special':
    'it is no file and no folder but a {{kind}}, made anew by its program',
  'proposal.refused.method': 'the method {{method}} does not fit it',
  'proposal.refused.not-kept': 'it is not on the list of what is kept',
  'proposal.refused.owner': 'the name of its owner, {{owner}}, cannot be written in the list',
  'proposal.kept.itself': 'it is on the list',
  'proposal.kept.inside': 'it lies in {{other}}, which is kept',
  'proposal.kept.around': '{{other}} in it is kept on its own; stop keeping that first',
  'proposal.kept.link': 'it is a link to {{other}}',

  'proposal.note.comments': 'These comments of the file go; the old file stays beside it',
  'proposal.note.printed-anew':
    'The file is more than a list, so it is written anew as plain data; the old one stays beside it',
  'proposal.note.native': 'To say in your configuration',
  'proposal.note.incus': 'Preseed for Incus: `incus admin init --preseed`',
  'proposal.note.lxd': 'Preseed for LXD: `lxd init --preseed`',
};
