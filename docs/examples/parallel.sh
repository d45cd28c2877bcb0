#!/bin/sh
# All shards of a plan with GNU parallel, then one table: parallel.sh plan.json parts table.parquet [shards]
# Start it again after a kill: shards that are whole are skipped. More hosts: add --sshloginfile hosts, with the
# folder shared among them.
set -eu
plan=$1 parts=$2 table=$3 shards=${4:-16}
chokepoint=${CHOKEPOINT:-npx chokepoint}

seq 0 $((shards - 1)) |
  parallel --jobs "${JOBS:-2}" --halt soon,fail=1 \
    "$chokepoint" run "$plan" --shard "{}/$shards" --out "$parts" --workers 1
$chokepoint check "$plan" "$parts"
$chokepoint merge "$plan" "$parts" --out "$table"
