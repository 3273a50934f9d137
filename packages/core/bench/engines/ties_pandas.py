"""The ties of a log with pandas: ties_pandas.py FOLDER AS_OF RESULT WEIGHT,MUTUAL...

Writes the columns of the result, in the order of definition.mjs, and one line of figures.
"""

import json
import sys
import time

import numpy as np
import pandas as pd

MS_PER_DAY = 86_400_000
WARMTH_RATE = np.log(2) / 180 / MS_PER_DAY
SPACING_RATE = np.log(2) / 30
LONG_RATE = np.log(2) / 3652.5

RESULT = [
    "a", "b", "contacts_ab", "contacts_ba", "contacts_mutual", "days", "days_ab", "days_ba", "first", "last",
    "warmth_ab", "warmth_ba", "depth", "gap_squares", "gap_logs", "longest_gap",
]


def days_in_touch(log, as_of, weight_of, mutual_of):
    """One row per pair and day, in order of both."""
    log = log[log["at"] <= as_of]
    kind = log["kind"].to_numpy()
    at = log["at"].to_numpy()
    source = log["source"].to_numpy().astype(np.int64)
    target = log["target"].to_numpy().astype(np.int64)
    mutual = mutual_of[kind]
    forth = ~mutual & (source < target)
    back = ~mutual & (source > target)
    warmth = log["weight"].to_numpy() * weight_of[kind] * np.exp(WARMTH_RATE * (at - as_of))
    contacts = pd.DataFrame(
        {
            "pair": np.minimum(source, target) << 32 | np.maximum(source, target),
            "day": np.floor(at / MS_PER_DAY).astype(np.int32),
            "at": at,
            "ab": forth,
            "ba": back,
            "mutual": mutual,
            "warmth_ab": np.where(forth, warmth, np.where(mutual, warmth / 2, 0)),
            "warmth_ba": np.where(back, warmth, np.where(mutual, warmth / 2, 0)),
        }
    )
    return (
        contacts.groupby(["pair", "day"])
        .agg(
            ab=("ab", "sum"), ba=("ba", "sum"), mutual=("mutual", "sum"), first=("at", "min"), last=("at", "max"),
            warmth_ab=("warmth_ab", "sum"), warmth_ba=("warmth_ba", "sum"),
        )
        .reset_index()
    )


def ties(log, as_of, weight_of, mutual_of):
    days = days_in_touch(log, as_of, weight_of, mutual_of)
    gap = days.groupby("pair")["day"].diff()
    age = as_of // MS_PER_DAY - days["day"]
    days["gap"] = gap
    days["gap_squares"] = gap**2
    days["gap_logs"] = np.log(gap)
    days["depth"] = (-np.expm1(-SPACING_RATE * gap)).fillna(1) * np.exp(-LONG_RATE * age)
    days["on_ab"] = days["ab"] > 0
    days["on_ba"] = days["ba"] > 0
    made = (
        days.groupby("pair")
        .agg(
            contacts_ab=("ab", "sum"), contacts_ba=("ba", "sum"), contacts_mutual=("mutual", "sum"),
            days=("day", "size"), days_ab=("on_ab", "sum"), days_ba=("on_ba", "sum"),
            first=("first", "min"), last=("last", "max"),
            warmth_ab=("warmth_ab", "sum"), warmth_ba=("warmth_ba", "sum"), depth=("depth", "sum"),
            gap_squares=("gap_squares", "sum"), gap_logs=("gap_logs", "sum"), longest_gap=("gap", "max"),
        )
        .reset_index()
    )
    made["longest_gap"] = made["longest_gap"].fillna(0)
    made["a"] = made["pair"] // 2**32
    made["b"] = made["pair"] % 2**32
    return made


def megabytes(name):
    """Megabytes of this process, where /proc tells; else 0."""
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith(name)) / 1024
    except OSError:
        return 0


def main():
    folder, as_of, result, *kinds = sys.argv[1:]
    weight_of, mutual_of = np.array([kind.split(",") for kind in kinds], dtype=float).T
    files = {"at": "at.f64", "source": "from.u32", "target": "to.u32", "kind": "kind.u8", "weight": "weight.f64"}
    types = {"f64": "<f8", "u32": "<u4", "u8": "u1"}
    log = pd.DataFrame(
        {name: np.fromfile(f"{folder}/{file}", types[file.split(".")[1]]) for name, file in files.items()}
    )
    start = megabytes("VmRSS")
    cpu, wall = time.process_time(), time.perf_counter()
    made = ties(log, int(as_of), weight_of, mutual_of.astype(bool))
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    figures = {"cpu": cpu, "wall": wall, "start": start, "peak": megabytes("VmHWM")}
    with open(result, "wb") as file:
        for name in RESULT:
            made[name].to_numpy().astype("<f8").tofile(file)
    print(json.dumps(figures))


main()
