#!/bin/sh
# The image's commands: api, worker, migrate, and mail for development.
set -e
node="node --max-semi-space-size=8 --enable-source-maps"
case "${1:-api}" in
  api) exec $node dist/apps/api/main.js ;;
  worker) exec $node dist/apps/api/worker.js ;;
  migrate) exec $node dist/apps/api/migrate.js ;;
  mail) exec $node dist/tools/mail-catcher.mjs ;;
  *) exec "$@" ;;
esac
