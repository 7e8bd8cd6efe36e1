# Every way in which a root can differ from the blank snapshot. `before` makes what the snapshot has,
# `after` what happened since; both in /etc/cases, which is on the root itself.
set -e
cases=/etc/cases

before() {
  mkdir -p $cases
  cd $cases
  random=$(head -c 6000 /dev/urandom | base64)
  for name in rename delete chmod chown xattr acl chattr mtime back same atomic append extend zero block \
    linked unlinked touched defragmented kind-link kind-dir net untouched; do
    echo "$random $name" > $name
  done
  ln unlinked unlinked-2
  mkdir -p rename-dir/inner delete-dir/inner dir-mode dir-acl dir-parent
  echo 1 > rename-dir/one; echo 2 > rename-dir/inner/two; echo 3 > rename-dir/three; echo 4 > delete-dir/inner/four
  truncate -s 8192 block
  ln -s old link-target
  echo untouched > dir-parent/old
  for at in 1 2 3 4 5 6; do echo "$random" >> defragmented; sync -f .; done
  echo reflinked > reflink-source; head -c 200000 /dev/urandom >> reflink-source
  touch -d '2020-01-01 00:00:00' back
  btrfs -q subvolume create stub; echo inside > stub/file
}

after() {
  cd $cases
  # New things of every kind.
  head -c 9000 /dev/urandom > new-file
  echo tiny > new-inline
  head -c 1000000 /dev/zero > new-large
  : > new-empty
  : > new-empty-xattr; setfattr -n user.a -v 1 new-empty-xattr
  ln -s /nowhere new-link
  mkdir new-dir
  mkfifo new-fifo
  mknod new-device c 1 3
  mknod new-block b 7 99
  perl -e 'use IO::Socket::UNIX; IO::Socket::UNIX->new(Local => "new-socket", Listen => 1) or die'
  # Changes of names.
  mv rename renamed
  mv rename-dir renamed-dir
  rm delete
  rm -r delete-dir
  # Changes of all but content.
  chmod 600 chmod
  chown 1000 chown
  setfattr -n user.a -v 1 xattr
  setfacl -m u:1000:r acl
  chattr +i chattr
  touch -d '2021-01-01 00:00:00' mtime
  chmod 700 dir-mode
  setfacl -d -m u:1000:r dir-acl
  # Changes of content.
  tr a-m n-z < back > /run/back; cat /run/back > back; touch -d '2020-01-01 00:00:00' back
  cat same > /run/same; cat /run/same > same
  cp atomic .atomic; mv .atomic atomic
  echo more >> append
  truncate -s 20000 extend
  : > zero
  truncate -s 4096 block
  # Hard links.
  echo two > new-linked; ln new-linked new-linked-2
  ln linked linked-2
  rm unlinked-2
  echo many > many
  mkdir many-links
  perl -e 'link "many", sprintf("many-links/name-%06d", $_) or die for 1 .. 250'
  # Names.
  : > $'new\nline'
  : > 'two  spaces'
  : > ' leading'
  : > 'trailing '
  : > "quote\"'quote"
  : > $'tab\there'
  : > 'dev-disk-by\x2dlabel.mount'
  : > $'escape\e[31m'
  : > $'invalid\xff\xfeutf8'
  : > -rf
  # Sharing of data.
  cp --reflink=always reflink-source reflink-copy
  echo elsewhere > /persist/elsewhere; sync -f /persist; mv /persist/elsewhere moved-here
  truncate -s 1G sparse
  truncate -s 1G sparse-block; echo end >> sparse-block
  fallocate -l 1M allocated
  # Changes of kind.
  rm kind-link; ln -s x kind-link
  rm kind-dir; mkdir kind-dir; : > kind-dir/inside
  ln -sfn new link-target
  # What is no change.
  touch net-gone; rm net-gone
  exec 9> open-deleted; echo still >&9; rm open-deleted
  btrfs filesystem defragment -f defragmented
  cat untouched > /dev/null
  : > dir-parent/new
  # Nested subvolumes, one in the other.
  btrfs -q subvolume create nested
  echo a > nested/a; mkdir nested/deep; btrfs -q subvolume create nested/deep/inner; echo b > nested/deep/inner/b
  # Hidden below a mount.
  mkdir hidden; echo h > hidden/h; mount -t tmpfs tmpfs hidden; echo visible > hidden/v
  # Longer than the kernel takes at once.
  perl -e 'my $name = "n" x 250; for (1 .. 20) { mkdir $name; chdir $name or die } open my $f, ">", "end"'
  # Written and not committed.
  echo dirty > uncommitted
}

"$@"
