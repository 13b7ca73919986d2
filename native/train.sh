#!/bin/sh
# Makes the JVM's AOT cache of the packaged service: starts it without a database, and ends it once it serves.
#
#   train.sh quarkus-run.jar career-graph.aot
#
# The cache is for the same JVM and the same jars at the same path.
set -eu

log=$(mktemp)
trap 'rm -f "$log"' EXIT

export QUARKUS_HTTP_HOST=127.0.0.1
export QUARKUS_HTTP_PORT=0
# Nothing connects to it: the mappings are prepared without, and neither migrations nor the taxonomy are asked for.
export QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://no-database.invalid/none
export QUARKUS_HIBERNATE_ORM_DATABASE_START_OFFLINE=true
export QUARKUS_FLYWAY_ACTIVE=false
export CAREER_GRAPH_TAXONOMY_STARTER=false
export QUARKUS_SCHEDULER_ENABLED=false
export QUARKUS_OIDC_TENANT_ENABLED=false

"${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:AOTCacheOutput="$2" -jar "$1" >"$log" 2>&1 &
service=$!

seconds=0
until grep -q 'Listening on' "$log"; do
  if ! kill -0 "$service" 2>/dev/null || [ "$seconds" -ge 120 ]; then
    cat "$log" >&2
    kill "$service" 2>/dev/null || true
    exit 1
  fi
  seconds=$((seconds + 1))
  sleep 1
done

kill -TERM "$service"
# 143: ended by SIGTERM, in order.
wait "$service" || [ $? -eq 143 ]
[ -s "$2" ]
