"""Groups words by the company they keep, as features for the parser.

    cluster_words.py GROUPS TREES... > CLUSTERS.json

Counts for every word seen ten times or more the words one and two places to its left and right, weighs them by positive
pointwise mutual information, takes the 80 main directions (truncated SVD; Levy and Goldberg 2014) and groups the words by
k-means. Writes {word: group}, groups from 1. Needs numpy, scipy and scikit-learn.
"""
import json, sys
from collections import Counter
import numpy as np
from scipy.sparse import csr_matrix
from sklearn.cluster import MiniBatchKMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.preprocessing import normalize

groups = int(sys.argv[1])
sentences = [[w.lower() for w in json.loads(line)[0]] for name in sys.argv[2:] for line in open(name, encoding='utf-8')]
counts = Counter(w for s in sentences for w in s)
words = sorted((w for w, n in counts.items() if n >= 10), key=lambda w: (-counts[w], w))
contexts = {w: i for i, w in enumerate(words[:8000])}
number = {w: i for i, w in enumerate(words)}
pairs = Counter()
for s in sentences:
    s = ['<s>', '<s>', *s, '</s>', '</s>']
    for i, w in enumerate(s):
        a = number.get(w)
        if a is None:
            continue
        for place, step in enumerate((-2, -1, 1, 2)):
            c = contexts.get(s[i + step]) if 0 <= i + step < len(s) else None
            if c is not None:
                pairs[a, place * len(contexts) + c] += 1
rows, columns = np.array(list(pairs)).T
values = np.array(list(pairs.values()), dtype=float)
m = csr_matrix((values, (rows, columns)), shape=(len(words), 4 * len(contexts)))
total, by_word, by_context = m.sum(), np.asarray(m.sum(1)).ravel(), np.asarray(m.sum(0)).ravel() ** 0.75
by_context *= total / by_context.sum()
m = m.tocoo()
m.data = np.maximum(0, np.log(m.data * total / (by_word[m.row] * by_context[m.col])))
vectors = normalize(TruncatedSVD(80, random_state=1).fit_transform(m.tocsr()))
group = MiniBatchKMeans(groups, random_state=1, n_init=3, batch_size=4096, max_iter=60).fit_predict(vectors)
json.dump({w: int(g) + 1 for w, g in zip(words, group)}, sys.stdout, ensure_ascii=False)
