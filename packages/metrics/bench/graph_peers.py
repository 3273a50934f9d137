"""python3 graph_peers.py FOLDER PEOPLE: PageRank and communities of FOLDER/edges by igraph and networkx, as JSON lines."""
import json
import os
import sys
import time

folder, people = sys.argv[1], int(sys.argv[2])


def report(**fields):
    print(json.dumps(fields), flush=True)


def timed(by, task, work):
    cpu, wall = time.process_time(), time.time()
    result = work()
    return result, {"by": by, "task": task, "cpu": time.process_time() - cpu, "wall": time.time() - wall}


def keep(name, values, kind):
    path = os.path.join(folder, name)
    np.asarray(values, dtype=kind).tofile(path)
    return path


def edges():
    data = open(os.path.join(folder, "edges"), "rb").read()
    many = len(data) // 16
    return (
        np.frombuffer(data, "<u4", many),
        np.frombuffer(data, "<u4", many, 4 * many),
        np.frombuffer(data, "<f8", many, 8 * many),
    )


def with_igraph(source, target, weight):
    by = "python-igraph " + igraph.__version__
    pairs = np.c_[source, target]
    graph, row = timed(by, "build", lambda: igraph.Graph(n=people, edges=pairs, directed=True))
    report(**row)
    graph.es["weight"] = weight
    scores, row = timed(by, "PageRank", lambda: graph.pagerank(damping=0.85, weights="weight"))
    report(**row, scores=keep("igraph-scores", scores, "<f8"))
    both = igraph.Graph(n=people, edges=pairs, directed=False)
    both.es["weight"] = weight
    both, row = timed(by, "build, undirected", lambda: both.simplify(combine_edges="sum"))
    report(**row)
    found, row = timed(by, "communities", lambda: both.community_multilevel(weights="weight"))
    report(**row, note="multilevel", membership=keep("igraph-multilevel", found.membership, "<u4"))
    leiden = lambda: both.community_leiden(objective_function="modularity", weights="weight")
    found, row = timed(by, "communities", leiden)
    report(**row, note="Leiden", membership=keep("igraph-leiden", found.membership, "<u4"))


def with_networkx(source, target, weight):
    by = "networkx " + networkx.__version__
    graph = networkx.DiGraph()
    graph.add_nodes_from(range(people))
    triples = zip(source.tolist(), target.tolist(), weight.tolist())
    _, row = timed(by, "build", lambda: graph.add_weighted_edges_from(triples))
    report(**row)
    rank = lambda: networkx.pagerank(graph, alpha=0.85, tol=1e-10 / people, max_iter=1000)
    scores, row = timed(by, "PageRank", rank)
    report(**row, scores=keep("networkx-scores", [scores[person] for person in range(people)], "<f8"))


try:
    import numpy as np
except ImportError:
    report(missing="numpy")
    sys.exit()

for name, measure in (("igraph", with_igraph), ("networkx", with_networkx)):
    try:
        module = __import__(name)
        globals()[name] = module
        measure(*edges())
    except ImportError as error:
        report(missing=f"{name} ({error})")
