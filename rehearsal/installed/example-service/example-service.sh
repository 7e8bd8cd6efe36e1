# Writes to /var/lib/tide-notes until it is asked to stop, and then says so in `log`.
#
#   log            appended to, held open all the time
#   log.again      a second name of `first`, which is never written to again (hard link)
#   count          replaced by renaming, twice a second
#   private/key    for nobody else; with an attribute `user.tide` and an access list for user 1000
#   holes          a megabyte, of which the last byte alone is there
#   latest         a symbolic link
#   odd names      a line break, a byte that is not UTF-8
cd /var/lib/tide-notes
umask 0027
exec 3>> log
is_asked=''
trap 'is_asked=yes' TERM
count=0
if [[ -e count ]]; then count=$(< count); fi
echo "started $count" >&3
if [[ ! -e first ]]; then
  echo 'the first note' > first
  ln first log.again
  ln -s log latest
  mkdir -m 0700 private
  echo secret > private/key
  truncate -s 1048575 holes
  printf x >> holes
  printf 'two lines' > $'line\nbreak'
  printf 'no text' > $'byte\xff'
  perl -e '
    my $path = "private/key";
    my ($name, $value) = ("user.tide", "high");
    syscall(188, $path, $name, $value, length($value), 0);
    my $list = pack("L<", 2) . join("", map { pack("S<S<l<", @$_) }
      [1, 6, -1], [2, 4, 1000], [4, 0, -1], [16, 4, -1], [32, 0, -1]);
    my $acl = "system.posix_acl_access";
    syscall(188, $path, $acl, $list, length($list), 0);
  ' || true
fi
while [[ -z $is_asked ]]; do
  count=$((count + 1))
  echo "note $count" >&3
  echo "$count" > count.new
  mv -T count.new count
  sleep 0.5 &
  wait $! || true
done
echo "stopped $count" >&3
sync -d log
