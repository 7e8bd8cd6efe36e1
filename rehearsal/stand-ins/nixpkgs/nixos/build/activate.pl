#!/usr/bin/perl
# Stands in for the activation script of NixOS (nixos/modules/system/activation, update-users-groups.pl
# and setup-etc.pl). Run in stage 1 on the empty root, and by switch-to-configuration.
#
# What it does like the real one: accounts get the numbers of /var/lib/nixos/uid-map and gid-map;
# /etc/static is a link to the system's etc, and each entry of /etc a link into it; links into it that
# lead nowhere are removed; an existing file is replaced by the link, an existing directory is left
# with a warning; entries with a mode are copied, and listed in /etc/.clean; then the snippets of the
# configuration, and /run/current-system.
#
# Where it may differ: no passwords but those of hashedPasswordFile, no subuid, no home of an account
# that has none yet but for normal users; /bin/sh and /usr/bin/env are not made, because the host's
# /bin and /usr are mounted there.
use strict;
use warnings;
use Cwd ();
use File::Basename qw(dirname);
use File::Find qw(find);
use File::Path qw(make_path remove_tree);

my $system = '@out@';
my $etc = Cwd::realpath("$system/etc");
umask 0022;

sub slurp {
    my ($path) = @_;
    open(my $file, "<", $path) or return "";
    local $/;
    my $text = <$file>;
    return defined $text ? $text : "";
}

sub write_atomically {
    my ($path, $text, $mode) = @_;
    open(my $file, ">", "$path.tmp") or die "$path: $!\n";
    print $file $text;
    close($file) or die "$path: $!\n";
    chmod($mode, "$path.tmp");
    rename("$path.tmp", $path) or die "$path: $!\n";
}

sub folder {
    my ($path, $mode) = @_;
    make_path($path) unless -d $path;
    chmod($mode, $path);
}

sub read_map { return slurp($_[0]) =~ /"([^"]+)"\s*:\s*(\d+)/g; }

sub write_map {
    my ($path, %map) = @_;
    my $text = "{" . join(",", map { "\"$_\":$map{$_}" } sort keys %map) . "}";
    write_atomically($path, $text, 0600) if $text ne slurp($path);
}

# A number from 999 downwards that nobody has, as NixOS gives them to accounts of services.
sub allocate {
    my ($name, $map, $used) = @_;
    return $map->{$name} if defined $map->{$name};
    my $number = 999;
    $number-- while $used->{$number};
    $used->{$number} = 1;
    return $number;
}

sub make_accounts {
    make_path("/var/lib/nixos");
    my %uids = read_map("/var/lib/nixos/uid-map");
    my %gids = read_map("/var/lib/nixos/gid-map");
    my %used_uids = reverse %uids;
    my %used_gids = reverse %gids;
    my (@users, %gid_of, $group_text);
    $group_text = "";
    for my $line (split /\n/, slurp("$system/accounts")) {
        my ($kind, @fields) = split /\|/, $line, -1;
        next unless defined $kind;
        push @users, [split /\|/, $line, 8] if $kind eq "user";
        next unless $kind eq "group";
        my ($name, $number, $members) = @fields;
        if ($number eq "-") {
            $number = allocate($name, \%gids, \%used_gids);
            $gids{$name} = $number;
        }
        $gid_of{$name} = $number;
        $group_text .= "$name:x:$number:$members\n";
    }
    my ($passwd, $shadow) = ("", "");
    for (@users) {
        my (undef, $name, $number, $group, $home, $shell, $password, $full_name) = @$_;
        $number = allocate($name, \%uids, \%used_uids) if $number eq "-";
        $uids{$name} = $number if $number >= 400 && $number < 60000;
        my $gid = $gid_of{$group};
        $gid = 65534 unless defined $gid;
        my $hash = $password eq "-" ? "!" : slurp($password);
        chomp $hash;
        $full_name =~ tr/:\n//d;
        $passwd .= "$name:x:$number:$gid:$full_name:$home:$shell\n";
        $shadow .= "$name:$hash:1::::::\n";
        if ($number >= 1000 && $number < 60000 && !-d $home) {
            mkdir($home, 0700);
            chown($number, $gid, $home);
        }
    }
    write_map("/var/lib/nixos/uid-map", %uids);
    write_map("/var/lib/nixos/gid-map", %gids);
    write_atomically("/etc/passwd", $passwd, 0644);
    write_atomically("/etc/group", $group_text, 0644);
    write_atomically("/etc/shadow", $shadow, 0640);
}

sub atomic_link {
    my ($source, $target) = @_;
    unlink("$target.tmp");
    symlink($source, "$target.tmp") or return 0;
    rename("$target.tmp", $target) or (unlink("$target.tmp"), return 0);
    return 1;
}

# Whether there is nothing in it but links into /etc/static.
sub is_static {
    my ($path) = @_;
    return readlink($path) =~ m{^/etc/static/} ? 1 : 0 if -l $path;
    return 0 unless -d $path;
    opendir(my $folder, $path) or return 0;
    for my $name (readdir($folder)) {
        next if $name eq "." || $name eq "..";
        return 0 unless is_static("$path/$name");
    }
    return 1;
}

sub set_up_etc {
    atomic_link($etc, "/etc/static") or die "/etc/static: $!\n";
    my @obsolete;
    find({ no_chdir => 1, wanted => sub {
        return $File::Find::prune = 1 if $_ eq "/etc/nixos";
        return unless -l $_;
        my $target = readlink($_);
        push @obsolete, $_ if $target =~ m{^/etc/static} && $_ ne "/etc/static" && !-l $target && !-e $target;
    } }, "/etc");
    for (@obsolete) {
        print STDERR "removing obsolete symlink '$_'...\n";
        unlink($_);
    }
    my %was_copied = map { $_ => 1 } split /\n/, slurp("/etc/.clean");
    my @copied;
    find({ no_chdir => 1, wanted => sub {
        return if $_ eq $etc;
        my $name = substr($_, length($etc) + 1);
        return if $name =~ /\.mode$/ || (-d $_ && !-l $_);
        my $target = "/etc/$name";
        make_path(dirname($target));
        if (-d $target && !-l $target) {
            if (is_static($target)) { remove_tree($target); }
            else { print STDERR "warning: $target directory contains user files. Symlinking may fail.\n"; }
        }
        if (-e "$_.mode") {
            my $mode = slurp("$_.mode");
            chomp $mode;
            write_atomically($target, slurp($_), oct($mode));
            push @copied, $name;
        } else {
            atomic_link("/etc/static/$name", $target)
                or print STDERR "warning: could not create symlink $target\n";
        }
    } }, $etc);
    my %is_copied = map { $_ => 1 } @copied;
    for (grep { !$is_copied{$_} } keys %was_copied) {
        print STDERR "removing obsolete file '/etc/$_'...\n";
        unlink("/etc/$_");
    }
    write_atomically("/etc/.clean", join("", map { "$_\n" } @copied), 0644);
    unless (-e "/etc/NIXOS") { write_atomically("/etc/NIXOS", "", 0644); }
    symlink("/proc/mounts", "/etc/mtab") unless -l "/etc/mtab";
}

folder($_, 0755) for "/etc", "/var", "/var/lib";
folder("/root", 0700);
folder("/tmp", 01777);
unless (-d "/var/empty") {
    mkdir("/var/empty", 0555);
    system("chattr", "-f", "+i", "/var/empty");
}
make_accounts();
set_up_etc();
system("/bin/bash", "$system/activation-snippets") if -s "$system/activation-snippets";
atomic_link($system, "/run/current-system") or die "/run/current-system: $!\n";
symlink($system, "/run/booted-system") unless -l "/run/booted-system";
