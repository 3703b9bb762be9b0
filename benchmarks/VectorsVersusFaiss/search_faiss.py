"""Flat 8-bit scans by FAISS on one thread: python3 search_faiss.py VECTORS COUNT QUESTIONS DIMENSION.

A line on standard input names one of the quantisers, how many questions to ask and for how many hits; the answer is a line
of JSON: the seconds of each question and the numbers of the hits.
"""
import json
import sys
import time

import faiss
import numpy

vectors, count, questions, dimension = sys.argv[1], int(sys.argv[2]), sys.argv[3], int(sys.argv[4])
faiss.omp_set_num_threads(1)
passages = numpy.memmap(vectors, dtype=numpy.float32, mode="r").reshape(-1, dimension)
queries = numpy.fromfile(questions, dtype=numpy.float32).reshape(-1, dimension)
names = [name for name in ("QT_8bit", "QT_8bit_uniform", "QT_8bit_direct_signed") if hasattr(faiss.ScalarQuantizer, name)]
indexes = {}
for name in names:
    # The direct kind takes whole numbers as they are.
    direct = name == "QT_8bit_direct_signed"
    index = faiss.IndexScalarQuantizer(dimension, getattr(faiss.ScalarQuantizer, name), faiss.METRIC_INNER_PRODUCT)
    index.train(passages[:100_000] * 127 if direct else passages[:100_000])
    left = count
    while left > 0:
        part = numpy.ascontiguousarray(passages[: min(left, len(passages))])
        index.add(numpy.rint(part * 127 / abs(part).max(axis=1, keepdims=True)) if direct else part)
        left -= len(part)
    indexes[name] = index
print(json.dumps({"version": faiss.__version__, "options": faiss.get_compile_options().strip(), "names": names}), flush=True)
for line in sys.stdin:
    name, asked, limit = line.split()
    seconds, hits = [], []
    for query in queries[: int(asked)]:
        start = time.perf_counter()
        _, found = indexes[name].search(query[None, :], int(limit))
        seconds.append(time.perf_counter() - start)
        hits.append(found[0].tolist())
    print(json.dumps({"seconds": seconds, "hits": hits}), flush=True)
