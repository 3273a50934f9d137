"""python3 structure_peers.py FOLDER PEOPLE [igraph] [networkx]: structural metrics of FOLDER/ties, as JSON lines."""
import json
import os
import sys
import time

folder, people, libraries = sys.argv[1], int(sys.argv[2]), sys.argv[3:]


def report(**fields):
    print(json.dumps(fields), flush=True)


def timed(by, task, work, **fields):
    cpu, wall = time.process_time(), time.time()
    result = work()
    report(by=by, task=task, cpu=time.process_time() - cpu, wall=time.time() - wall, **fields)
    return result


def measured(by, task, work, values=lambda found: found, **fields):
    cpu, wall = time.process_time(), time.time()
    found = work()
    cpu, wall = time.process_time() - cpu, time.time() - wall
    path = os.path.join(folder, f"{by}-{task}".replace(" ", "-"))
    np.asarray(values(found), dtype="<f8").tofile(path)
    report(by=by, task=task, cpu=cpu, wall=wall, values=path, **fields)


def ties():
    data = open(os.path.join(folder, "ties"), "rb").read()
    many = len(data) // 24
    kinds = (("<u4", 0), ("<u4", 4), ("<f8", 8), ("<f8", 16))
    return [np.frombuffer(data, kind, many, at * many) for kind, at in kinds]


def with_igraph(a, b, there, back):
    by = "python-igraph " + igraph.__version__
    pairs = np.c_[a, b]
    graph = timed(by, "build", lambda: igraph.Graph(n=people, edges=pairs))
    degree = np.asarray(graph.degree(), dtype=float)
    weights = (there + back).tolist()

    def onnela(jaccard):
        """From common over either of both circles, the two themselves among them, to Onnela's overlap."""
        jaccard, both = np.asarray(jaccard), degree[a] + degree[b]
        common = np.round(jaccard * both / (1 + jaccard))
        with np.errstate(invalid="ignore"):
            return common / (both - 2 - common)

    listed = pairs.tolist()
    jaccard = lambda: graph.similarity_jaccard(pairs=listed, loops=False)
    measured(by, "overlap", jaccard, onnela, note="Jaccard of pairs")
    measured(by, "constraint", lambda: graph.constraint(weights=weights))
    measured(by, "diversity", lambda: graph.diversity(weights=weights))
    one, other = there > 0, back > 0
    directed = igraph.Graph(
        n=people, edges=np.r_[np.c_[a[one], b[one]], np.c_[b[other], a[other]]], directed=True
    )
    directed.es["weight"] = np.r_[there[one], back[other]]
    walk = lambda: directed.personalized_pagerank(damping=0.85, reset_vertices=[0], weights="weight")
    measured(by, "walk from one", walk, note="personalised PageRank")


def with_networkx(a, b, there, back):
    by = "networkx " + networkx.__version__
    graph = networkx.Graph()
    graph.add_nodes_from(range(people))
    triples = zip(a.tolist(), b.tolist(), (there + back).tolist())
    timed(by, "build", lambda: graph.add_weighted_edges_from(triples))
    inorder = lambda found: [found[person] for person in range(people)]
    everyone = list(range(people))
    measured(by, "constraint", lambda: networkx.constraint(graph, everyone, weight="weight"), inorder)
    measured(by, "effective size", lambda: networkx.effective_size(graph, everyone, weight="weight"), inorder)


try:
    import numpy as np
except ImportError:
    report(missing="numpy")
    sys.exit()

for name in libraries:
    try:
        globals()[name] = __import__(name)
        {"igraph": with_igraph, "networkx": with_networkx}[name](*ties())
    except ImportError as error:
        report(missing=f"{name} ({error})")
