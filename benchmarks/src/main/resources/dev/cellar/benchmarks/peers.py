"""Times one peer's metric call: peers.py tensorboardX|wandb FOLDER. Prints JSON with microseconds."""

import json
import sys
import time


def tensorboardx(folder):
    from tensorboardX import SummaryWriter

    writer = SummaryWriter(folder + "/tensorboard")
    return lambda i: writer.add_scalar("auc", i / 1000.0, i), writer.close, 200_000


def wandb(folder):
    import wandb

    run = wandb.init(mode="offline", dir=folder, project="bench", settings=wandb.Settings(console="off", silent=True))
    return lambda i: run.log({"auc": i / 1000.0}), run.finish, 20_000


peer = sys.argv[1]
try:
    call, close, calls = (wandb if peer == "wandb" else tensorboardx)(sys.argv[2])
except ImportError:
    print(peer + " is not installed")
    sys.exit(1)
for i in range(1000):
    call(i)
took = []
for i in range(calls):
    start = time.perf_counter_ns()
    call(i)
    took.append(time.perf_counter_ns() - start)
close()
took.sort()
print()
print(json.dumps({"median": took[calls // 2] / 1e3, "p99": took[calls // 100 * 99] / 1e3, "calls": calls}))
