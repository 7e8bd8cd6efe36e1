#!/bin/sh
# For the deb that electron-builder makes; `npm run dist` makes one that holds all of this as files.
set -e
# Chromium's sandbox where the system lets ordinary users have no namespaces of their own.
chmod 4755 /opt/Tidemark/chrome-sandbox
ln -sf /opt/Tidemark/tidemark /usr/bin/tidemark
ln -sf /opt/Tidemark/resources/tidemark-helper /usr/bin/tidemark-helper
