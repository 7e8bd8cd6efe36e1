#!/bin/sh
set -e
# An upgrade calls this, too, after the new version has made its links.
case "$1" in
  remove | purge) rm -f /usr/bin/tidemark /usr/bin/tidemark-helper ;;
esac
