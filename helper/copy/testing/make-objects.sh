# Makes a folder with everything that a copy can lose. Usage: bash make-objects.sh FOLDER (on btrfs, as root)
set -euo pipefail
umask 022
mkdir "$1"
cd "$1"
printf 'plain' > plain
printf 'owned' > owned; chown 1234:4321 owned
printf 'setuid' > setuid; chmod 4750 setuid
mkdir sticky; chmod 1777 sticky
printf 'dated' > dated; touch -d '2001-02-03 04:05:06.123456789' dated
ln -s ../nowhere dangling; chown -h 77:78 dangling; touch -h -d '2002-03-04 05:06:07.987654321' dangling
ln -s "$PWD/plain" absolute
printf 'acl' > acl; setfacl -m u:1234:r-- acl
mkdir acl-default; setfacl -d -m u:1234:rwx acl-default; setfacl -m g:4321:r-x acl-default
printf 'x' > attribute; setfattr -n user.comment -v 'héllo' attribute; setfattr -n trusted.secret -v 0x00ff attribute
cp /bin/true capable; setfattr -n security.capability -v 0x0100000200040000000000000000000000000000 capable
printf 'z' > compressed; chattr +c compressed
printf 'zs' > compressed-otherwise; setfattr -n btrfs.compression -v zstd compressed-otherwise
mkdir links; printf 'shared' > links/one; ln links/one links/two; ln links/one three
truncate -s 40M sparse; printf "end" | dd of=sparse bs=1 seek=41000000 conv=notrunc status=none
mkfifo fifo; chmod 620 fifo
mknod null c 1 3; chmod 666 null
mknod disk b 7 200
python3 -c "import socket; socket.socket(socket.AF_UNIX).bind('socket')" 2> /dev/null || mkfifo socket
touch empty
mkdir -p empty-folder
mkdir bare; chattr +C bare; printf 'in a folder without copy on write' > bare/inside; mkdir bare/deeper; printf 'd' > bare/deeper/file
touch bare/coated; chattr -C bare/coated; printf 'with copy on write' > bare/coated
touch bare-file; chattr +C bare-file; head -c 100000 /dev/urandom > bare-file; ln bare-file bare-link
printf 'frozen' > frozen; chattr +i frozen
mkdir growing; printf 'g' > growing/log; chattr +a growing/log
printf 'lazy' > lazy; chattr +A lazy; printf 'nodump' > nodump; chattr +d nodump
printf 'x' > 'a name with spaces'
printf 'y' > $'line\nend'
printf 'q' > $'quotes "\' and \\ back'
printf 'u' > $'not \xff\xfe utf-8'
mkdir $'folder \xff'; printf 'v' > $'folder \xff/inside'
head -c 3000000 /dev/urandom > large
mkdir -p deep/er; touch -d '2003-04-05 06:07:08.111222333' deep/er; touch -d '2004-05-06 07:08:09.444555666' deep
mkdir nest
btrfs -q subvolume create nest/subvolume
printf 'nested' > nest/subvolume/file; mkdir nest/subvolume/folder; chown 5:6 nest/subvolume
btrfs -q subvolume create nest/subvolume/folder/inner
printf 'inner' > nest/subvolume/folder/inner/file
touch -d '2005-06-07 08:09:10.101010101' nest/subvolume/folder nest
touch -d '2006-07-08 09:10:11.121212121' .
chown 1000:100 .
chmod 2751 .
