#!/usr/bin/env python3
"""How far the confidence of quotations can be trusted. Python 3 standard library only.

    score_confidence.py GOLD_DIR SYSTEM.csv [--offsets utf16] [--table]

GOLD_DIR is a folder of quotes with gold; score_quotes.py stands beside it. SYSTEM.csv is that scorer's input with a column
`confidence`.

DEFINITIONS
 right    a row that matches a gold segment (as score_quotes.py matches: overlap of 0.8) and has its speaker right; every other
          row of three words or more is wrong, also one that the gold does not know as a quotation.
 ECE      expected calibration error: ten bins of equal width, the mean of |share right - mean confidence|, weighted by rows.
 AUC      probability that a right row has a higher confidence than a wrong one, ties counted half.
"""
import csv, os, sys


def rows_of(gold_dir, system, offsets):
    sys.path.insert(0, os.path.join(gold_dir, '..'))
    import score_quotes as scorer
    gold = scorer.read_gold(gold_dir, 3)
    confidence = {}
    with open(system, encoding='utf-8-sig', newline='') as f:
        for r in csv.DictReader(f):
            doc = os.path.basename(r['file'])
            doc = doc[:-4] if doc.endswith('.txt') else doc
            text = gold[doc][0] if doc in gold else ''
            units = scorer.utf16_map(text) if offsets == 'utf16' else {}
            at = units.get(int(r['start']), int(r['start']))
            confidence[doc, at] = float(r['confidence'])
    found, _ = scorer.read_system(system, gold, 3, offsets)
    for doc, (text, gs) in gold.items():
        ss = found.get(doc, [])
        right = {j for i, j in scorer.match(gs, ss, scorer.iou) if scorer.speaker_right(gs[i], ss[j], text)}
        for j, s in enumerate(ss):
            yield confidence[doc, s['a']], j in right


def main(gold_dir, system, offsets='codepoint', table=False):
    rows = list(rows_of(gold_dir, system, offsets))
    bins = [[] for _ in range(10)]
    for c, right in rows:
        bins[min(9, int(c * 10))].append((c, right))
    error = 0.0
    for i, b in enumerate(bins):
        if not b:
            continue
        said, was = sum(c for c, _ in b) / len(b), sum(r for _, r in b) / len(b)
        error += abs(said - was) * len(b) / len(rows)
        if table:
            print('%.1f-%.1f  rows %4d  mean confidence %.3f  right %.3f' % (i / 10, (i + 1) / 10, len(b), said, was))
    good = sorted(c for c, r in rows if r)
    bad = sorted(c for c, r in rows if not r)
    import bisect
    wins = sum(bisect.bisect_left(bad, c) + (bisect.bisect_right(bad, c) - bisect.bisect_left(bad, c)) / 2 for c in good)
    area = wins / (len(good) * len(bad)) if good and bad else float('nan')
    print('confidence ece=%.4f auc=%.4f rows=%d right=%.3f' % (error, area, len(rows), len(good) / max(1, len(rows))))


if __name__ == '__main__':
    arguments = sys.argv[1:]
    table = '--table' in arguments
    arguments = [a for a in arguments if a != '--table']
    offsets = 'codepoint'
    if '--offsets' in arguments:
        at = arguments.index('--offsets')
        offsets = arguments[at + 1]
        del arguments[at:at + 2]
    if len(arguments) != 2:
        sys.exit(__doc__)
    main(*arguments, offsets=offsets, table=table)
