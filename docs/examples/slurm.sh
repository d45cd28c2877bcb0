#!/bin/bash
# All shards of a plan as a job array:      sbatch slurm.sh plan.json parts
# Only those that `chokepoint check` lists:  sbatch --array=3,7 slurm.sh plan.json parts
# One table when all are done:               sbatch --dependency=afterok:JOB --wrap "npx chokepoint merge ..."
#SBATCH --job-name=chokepoint
#SBATCH --array=0-15%4
#SBATCH --cpus-per-task=2
#SBATCH --time=01:00:00
#SBATCH --output=chokepoint-%A-%a.log
set -euo pipefail
# One more than the last index of the array above. Not SLURM_ARRAY_TASK_COUNT, which is less when some are run again.
shards=${SHARDS:-16}
chokepoint=${CHOKEPOINT:-npx chokepoint}

$chokepoint run "$1" --shard "$SLURM_ARRAY_TASK_ID/$shards" --out "$2" --workers "$SLURM_CPUS_PER_TASK"
