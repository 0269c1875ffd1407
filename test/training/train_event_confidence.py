#!/usr/bin/env python3
"""Fits the confidence of events: a logistic model over named evidence, tested by cross-validation.

  train_event_confidence.py EVENTS_DIR GOLD_SET OUT_DIR GOLD_EXAMPLES ARTICLE_EXAMPLES MARKS [--write FILE.json]

EVENTS_DIR holds score_events.py (whose comparison of names is used), GOLD_SET is a folder under it with gold.json and
OUT_DIR a dataset made from GOLD_SET/text. The two files of examples are what event-examples.ts prints of GOLD_SET/text
and of whole articles; MARKS is a list of [sentence, trigger, type, 1 or 0]: rows of those articles, judged by eye.
A row of GOLD_SET is right where some gold record of its file has its type and its parties; only the row that fits a
gold record best is judged, since gold marks one event a sentence. Types on which the PLOVER manual and the gold part
are taken as the manual has them. Marked rows count six times: articles are what readers have. Prints Brier score and
reliability of the five-fold cross-validation, for all and for the marked rows; --write stores the weights.
"""
import argparse, collections, importlib.util, json, math, os, random

# gold type -> types of ours that the manual gives for the same act
MANUAL = {'COERCE': {'SANCTION'}, 'ACCUSE': {'SANCTION'}, 'AGREE': {'YIELD'}, 'ASSAULT': {'COERCE'}, 'SANCTION': {'YIELD', 'REJECT'}}

# evidence seen less often than this tells nothing
RARE = 5


def scorer(folder):
    spec = importlib.util.spec_from_file_location('score_events', os.path.join(folder, 'score_events.py'))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def lines(path):
    with open(path, encoding='utf-8') as f:
        return [json.loads(line) for line in f]


def examples(score, gold_dir, out_dir, path):
    rows, _ = score.read_out(out_dir)
    gold = score.read_gold(gold_dir)
    evidence = {(x['file'], x['type'], x['actors'], x['recipients']): x['evidence'] for x in lines(path)}
    found = []
    for name in sorted(gold):
        for record in gold[name]:
            row = score.best(record, rows.get(name, []))
            known = row and evidence.get((name, row['type'], row['actors'], row['recipients']))
            if not known:
                continue
            kind = row['type'] == record['type'] or row['type'] in MANUAL.get(record['type'], ())
            found.append((known, float(kind and all(score.roles(record, row))), 1.0))
    return found


def marked(path, marks):
    with open(marks, encoding='utf-8') as f:
        judged = {(sentence, trigger, kind): float(right) for sentence, trigger, kind, right in json.load(f)}
    found = {}
    for x in lines(path):
        key = (x['sentence'], x['trigger'], x['type'])
        if key in judged:
            found[key] = (x['evidence'], judged[key], 6.0)
    return list(found.values())


def fit(data, rounds=400, rate=0.1, ridge=2.0):
    seen = collections.Counter(name for features, _, _ in data for name in features)
    names = sorted(name for name in seen if seen[name] >= RARE)
    weights = dict.fromkeys(names, 0.0)
    bias = 0.0
    total = sum(weight for _, _, weight in data)
    for _ in range(rounds):
        slope, step = dict.fromkeys(names, 0.0), 0.0
        for features, right, weight in data:
            error = weight * (probability(weights, bias, features) - right)
            step += error
            for name in features:
                if name in slope:
                    slope[name] += error
        bias -= rate * step / total
        for name in names:
            weights[name] -= rate * (slope[name] + ridge * weights[name]) / total * 5
    return weights, bias


def probability(weights, bias, features):
    return 1 / (1 + math.exp(-(bias + sum(weights.get(name, 0.0) for name in features))))


def cross_validate(data, folds=5):
    order = list(range(len(data)))
    random.Random(1).shuffle(order)
    guesses = [0.0] * len(data)
    for k in range(folds):
        held = set(order[k::folds])
        weights, bias = fit([data[i] for i in order if i not in held])
        for i in held:
            guesses[i] = probability(weights, bias, data[i][0])
    return guesses


def report(title, pairs):
    base = sum(right for _, right in pairs) / len(pairs)
    brier = sum((g - right) ** 2 for g, right in pairs) / len(pairs)
    print('%s: rows %d, right %.3f, Brier %.3f (a constant: %.3f)' % (title, len(pairs), base, brier, base * (1 - base)))
    for low in range(0, 10):
        inside = [(g, right) for g, right in pairs if low <= g * 10 < low + 1 or (low == 9 and g == 1)]
        if inside:
            print('%.1f-%.1f  n %4d  said %.2f  right %.2f' % (low / 10, low / 10 + .1, len(inside), sum(g for g, _ in inside) / len(inside), sum(r for _, r in inside) / len(inside)))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ('events', 'gold', 'out', 'gold_examples', 'article_examples', 'marks'):
        ap.add_argument(name)
    ap.add_argument('--write')
    a = ap.parse_args()
    data = examples(scorer(a.events), a.gold, a.out, a.gold_examples)
    articles = marked(a.article_examples, a.marks)
    guesses = cross_validate(data + articles)
    pairs = [(g, right) for g, (_, right, _) in zip(guesses, data + articles)]
    report('all', pairs)
    report('articles', pairs[len(data):])
    if a.write:
        weights, bias = fit(data + articles)
        weights = {name: round(value, 3) for name, value in weights.items() if abs(value) >= 0.02}
        weights['bias'] = round(bias, 3)
        with open(a.write, 'w', encoding='utf-8') as f:
            json.dump({'weights': dict(sorted(weights.items()))}, f, indent=2)
            f.write('\n')


if __name__ == '__main__':
    main()
