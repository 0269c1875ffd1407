#!/usr/bin/env python3
"""Fits the confidence of events: a logistic model over named evidence, tested by cross-validation.

  train_event_confidence.py EVENTS_DIR GOLD_SET OUT_DIR [--write FILE.json]

EVENTS_DIR holds score_events.py (whose comparison of names is used), GOLD_SET is a folder under it with gold.json and
OUT_DIR a dataset made from GOLD_SET/text. A row is right where some gold record of its file has its type and its parties;
only the row that fits a gold record best is judged, since gold marks one event a sentence. Types on which the PLOVER manual
and the gold part are taken as the manual has them. Prints the Brier score and a reliability table of the five-fold
cross-validation; --write stores the weights fitted on all rows.
"""
import argparse, csv, importlib.util, json, math, os, random

# gold type -> types of ours that the manual gives for the same act
MANUAL = {'COERCE': {'SANCTION'}, 'ACCUSE': {'SANCTION'}, 'AGREE': {'YIELD'}, 'ASSAULT': {'COERCE'}, 'SANCTION': {'YIELD', 'REJECT'}}


def scorer(folder):
    spec = importlib.util.spec_from_file_location('score_events', os.path.join(folder, 'score_events.py'))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def many(count):
    return 'none' if count == 0 else 'one' if count == 1 else 'more'


def evidence(row):
    parts = lambda cell: [x for x in (cell or '').split('|') if x != '']
    known = lambda cell: str(any(x != '-' for x in parts(cell))).lower()
    return ['type ' + row['event'], 'method ' + '-'.join(row['method'].split('-')[:2]), 'status ' + row['status'],
            'actors ' + many(len(parts(row['actors']))), 'recipients ' + many(len(parts(row['recipients']))),
            'actor country ' + known(row['actor_countries']), 'recipient country ' + known(row['recipient_countries'])]


def examples(score, gold_dir, out_dir):
    rows, _ = score.read_out(out_dir)
    gold = score.read_gold(gold_dir)
    found = []
    for name in sorted(gold):
        for record in gold[name]:
            row = score.best(record, rows.get(name, []))
            if row is None:
                continue
            kind = row['type'] == record['type'] or row['type'] in MANUAL.get(record['type'], ())
            found.append((evidence(row), float(kind and all(score.roles(record, row)))))
    return found


def fit(data, rounds=300, rate=0.5, ridge=2.0):
    names = sorted({name for features, _ in data for name in features})
    weights = dict.fromkeys(names, 0.0)
    bias = 0.0
    for _ in range(rounds):
        slope, step = dict.fromkeys(names, 0.0), 0.0
        for features, right in data:
            error = probability(weights, bias, features) - right
            step += error
            for name in features:
                slope[name] += error
        bias -= rate * step / len(data)
        for name in names:
            weights[name] -= rate * (slope[name] + ridge * weights[name]) / len(data) * 5
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


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('events')
    ap.add_argument('gold')
    ap.add_argument('out')
    ap.add_argument('--write')
    a = ap.parse_args()
    data = examples(scorer(a.events), a.gold, a.out)
    guesses = cross_validate(data)
    base = sum(right for _, right in data) / len(data)
    brier = sum((g - right) ** 2 for g, (_, right) in zip(guesses, data)) / len(data)
    print('rows %d, right %.3f, Brier %.3f (a constant: %.3f)' % (len(data), base, brier, base * (1 - base)))
    for low in range(0, 10):
        inside = [(g, right) for g, (_, right) in zip(guesses, data) if low <= g * 10 < low + 1 or (low == 9 and g == 1)]
        if inside:
            print('%.1f-%.1f  n %4d  said %.2f  right %.2f' % (low / 10, low / 10 + .1, len(inside), sum(g for g, _ in inside) / len(inside), sum(r for _, r in inside) / len(inside)))
    if a.write:
        weights, bias = fit(data)
        weights = {name: round(value, 3) for name, value in weights.items() if abs(value) >= 0.005}
        weights['bias'] = round(bias, 3)
        with open(a.write, 'w', encoding='utf-8') as f:
            json.dump({'weights': dict(sorted(weights.items()))}, f, indent=2)
            f.write('\n')


if __name__ == '__main__':
    main()
